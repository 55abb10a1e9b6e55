-- The trigger looks at what each row was and becomes.
drop trigger policy_terms_kept;
create trigger policy_terms_kept before update, delete on policy for each row
    call 'org.twinbridge.policy.persistence.ApprovedTermsKept';
