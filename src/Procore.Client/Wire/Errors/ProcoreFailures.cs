using System.Net;
using System.Text;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Turns what is known about a failed call into words and into the exception that people catch.</summary>
internal static class ProcoreFailures
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(1);

    public static ApiFailure Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now, string who = "Procore")
    {
        ProcoreErrorBody said = ProcoreErrorBody.Read(body.Span);
        string? words = said.Message?.TrimEnd('.');
        TimeSpan? wait = RetryAfterHeader.Read(response, now, LongestWindow);
        ApiFailure failure = ApiFailure.FromStatus(response, "", wait) with { Words = words };
        string says = words is null ? "" : ": " + words;
        if (failure.Kind == FailureKind.NotFound && said.IsPage)
        {
            return failure with
            {
                Kind = FailureKind.Rejected,
                Transient = true,
                IsWordless = true,
                Message = FormattableString.Invariant($"Something answered {(int)response.StatusCode} in the place of Procore{says}.")
                    + " Procore did not say that the record does not exist, so it may be there: try again later.",
                RequestId = RequestId(response),
            };
        }

        string hint = Hint(failure);
        return failure with
        {
            Message = FormattableString.Invariant($"{who} answered {(int)response.StatusCode}{says}.")
                + (hint.Length == 0 ? "" : " " + hint),
            Code = said.Code,
            Errors = said.Fields,
            RequestId = RequestId(response),
            IsWordless = failure.Kind == FailureKind.NotFound && said is { Message: null, Code: null },
        };
    }

    /// <summary>A success of a call that only had to be done: a page of a proxy, or an error in its body, says that it was not.</summary>
    public static ApiFailure? InspectDone(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        // A page is one by its name, and one that calls itself JSON by how it begins.
        bool isPage = !body.IsEmpty && ((response.Content.Headers.ContentType?.MediaType is { } media
            && media.Contains("html", StringComparison.OrdinalIgnoreCase)) || BeginsLikeOne(body.Span));
        ProcoreErrorBody? said = ProcoreErrorBody.ErrorIn(body.Span);
        if (!isPage && said is null)
            return null;
        return new ApiFailure
        {
            Kind = said is null ? FailureKind.Malformed : FailureKind.Validation,
            Status = (int)response.StatusCode,
            Code = said?.Code,
            Message = FormattableString.Invariant($"Procore answered {(int)response.StatusCode}, ")
                + (said is null ? "and the answer is a web page instead of Procore's." : "and the answer is an error: " + said.Message),
            Words = said?.Message,
            Errors = said?.Fields ?? ApiFailure.NoErrors,
            RequestId = RequestId(response),
            Transient = said is null,
            Retry = RetryRule.IfRepeatable,
        };
    }

    /// <summary>A success that holds an error beside its data: what was done is not known.</summary>
    public static ApiFailure ErrorBeside(ProcoreErrorBody said, int status, string? requestId) => new()
    {
        Kind = FailureKind.Malformed,
        Status = status,
        Code = said.Code,
        Message = FormattableString.Invariant($"Procore answered {status}, and an error stands beside what it answered: ")
            + (said.Message?.TrimEnd('.') ?? "without words") + ".",
        Words = said.Message?.TrimEnd('.'),
        Errors = said.Fields,
        RequestId = requestId,
        Transient = false,
        Retry = RetryRule.IfRepeatable,
    };

    private static bool BeginsLikeOne(ReadOnlySpan<byte> body)
    {
        foreach (byte first in body)
        {
            if (first is not ((byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t'))
                return first == (byte)'<';
        }

        return false;
    }

    public static ApiFailure ReadToken(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        ApiFailure failure = Read(response, body, now, "Procore's login");
        if (failure.Kind is FailureKind.Throttled or FailureKind.Server)
            return failure;
        return IsLogin(response) ? failure with
        {
            Kind = FailureKind.TokenRefused,
            Retry = RetryRule.Never,
            Message = "Procore's login refused the client id and secret (" + (failure.Code ?? failure.Words ?? "no code")
                + "). Check both, and the environment: "
                + "the developer sandbox and the federal zone have credentials of their own, the monthly sandbox uses those of "
                + "production.",
        }
        : failure with
        {
            Kind = FailureKind.Server,
            Retry = RetryRule.IfRepeatable,
            Message = FormattableString.Invariant($"Something answered {(int)response.StatusCode} in the place of Procore's login. ")
                + "The client id and secret were not judged. Check the network's proxies.",
        };
    }

    // A proxy or a captive portal redirects, or shows a page of its own: that says nothing about the credentials.
    private static bool IsLogin(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        && response.Content?.Headers.ContentType?.MediaType is not "text/html";

    public static ProcoreException ToException(ApiFailure failure)
    {
        string message = Describe(failure);
        return failure.Kind switch
        {
            FailureKind.Throttled or FailureKind.PermitRefused or FailureKind.TokenBudget =>
                new ProcoreRateLimitException(message, failure),
            FailureKind.Unauthorized or FailureKind.TokenRefused => new ProcoreAuthenticationException(message, failure),
            FailureKind.NotFound => new ProcoreNotFoundException(message, failure),
            FailureKind.Validation => new ProcoreValidationException(message, failure),
            _ => new ProcoreException(message, failure),
        };
    }

    public static string? RequestId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-request-id", out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    private static string Hint(ApiFailure failure) => failure.Kind switch
    {
        FailureKind.NotFound =>
            "Procore says this also of what the service account may not see: check the id, that the project is in the list of "
                + "permitted projects, that the application is installed in this company, and that the client is for the right company "
                + "(header Procore-Company-Id).",
        FailureKind.Forbidden =>
            "Check CompanyId and that the application is installed in this company, that the project is in the list of permitted projects "
                + "(updating the application empties it), and that the service account may use this tool.",
        FailureKind.Rejected when failure.Status == 406 => "The call has a field that Procore does not know.",
        FailureKind.Unauthorized =>
            "A new access token was refused as well, or none could be had; check the credentials and the environment.",
        FailureKind.TooLarge => "Send fewer items at once, or a smaller file.",
        _ => "",
    };

    private static string Describe(ApiFailure failure)
    {
        var text = new StringBuilder(failure.Message);
        if (failure.OutcomeUnknown)
            text.Append(" It is not known whether the call had its effect: read the record before writing again.");
        if (failure.Route.Length > 0)
            text.Append(" (").Append(failure.Method).Append(' ').Append(failure.Route);
        if (failure.Route.Length > 0 && failure.RequestId is not null)
            text.Append(", request id ").Append(failure.RequestId);
        return failure.Route.Length > 0 ? text.Append(')').ToString() : text.ToString();
    }
}
