package org.twinbridge.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no other controller does: else the dashboard would, with a page for people. */
@Hidden
@RestController
class NowhereController {

    @RequestMapping({"/api", "/api/**"})
    void nowhere(HttpServletRequest request) {
        throw new NotFoundException(Problem.Type.UNKNOWN_ADDRESS, request.getRequestURI());
    }
}
