using System.Text;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Turns Zoho's answers into failures, and failures into the exceptions that people catch.</summary>
internal static class ZohoFailures
{
    /// <summary>The token endpoint's code, with status 200, for a refresh token that is revoked, replaced or deleted.</summary>
    public const string DeadRefreshToken = "invalid_code";

    /// <summary>How long the block after code 44 lasts is not documented; clients in production wait about this long.</summary>
    private static readonly TimeSpan MinuteBlock = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestDay = TimeSpan.FromHours(25);

    public static ApiFailure Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        Envelope? envelope = EnvelopeOf(body.Span);
        (string? code, string? message) = (envelope?.Code, envelope?.Words);
        TimeSpan? wait = RetryAfterHeader.Read(response, now, code is "45" ? LongestDay : LongestWait);
        ApiFailure failure = ApiFailure.FromStatus(response, Say((int)response.StatusCode, code, message), wait);
        return Refine(failure with { Code = code, Words = Bare(message), RequestId = RequestId(response) }, response);
    }

    /// <summary>A success status with a code that says otherwise.</summary>
    public static ApiFailure? Inspect(Envelope envelope, HttpResponseMessage response)
    {
        if (envelope.IsDone || (envelope.Code is null && !envelope.SaysNo))
            return null;
        // A code that is no number, and a no beside a yes, are no verdict: a write may have been done.
        bool isVerdict = envelope.IsRefused;
        string? code = envelope.Code?.Trim() is { Length: > 0 } told ? told : null;
        var failure = new ApiFailure
        {
            Kind = isVerdict ? FailureKind.Rejected : FailureKind.Malformed,
            Retry = isVerdict ? RetryRule.Never : RetryRule.IfRepeatable,
            Status = (int)response.StatusCode,
            Code = code,
            Message = Say((int)response.StatusCode, code, envelope.Words),
            Words = Bare(envelope.Words),
            RequestId = RequestId(response),
        };
        return Refine(failure, response);
    }

    public static ZohoBooksException ToException(ApiFailure failure, string? scope)
    {
        var text = new StringBuilder(failure.Message);
        if (failure is { Limit: LimitNames.DailyQuota, RetryAt: { } at })
        {
            text.Append(" The organization's daily quota is used up, or what is left of it is kept for foreground calls.")
                .Append(FormattableString.Invariant(
                    $" Go on at {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."));
        }
        if (failure.OutcomeUnknown)
            text.Append(" It is not known whether the call had its effect: read the record before writing again.");
        if (failure.Route.Length > 0)
            text.Append(" (").Append(failure.Method).Append(' ').Append(failure.Route).Append(')');
        if (failure.Kind == FailureKind.Unauthorized && scope is not null)
            text.Append(" The scope for it is ").Append(scope).Append('.');
        string message = text.ToString();
        return failure.Kind switch
        {
            FailureKind.Throttled or FailureKind.PermitRefused or FailureKind.TokenBudget =>
                new ZohoBooksRateLimitException(message, failure),
            FailureKind.TokenRefused when string.Equals(failure.Code, DeadRefreshToken, StringComparison.Ordinal) =>
                new ZohoBooksReauthorizationException(message, failure),
            FailureKind.Unauthorized or FailureKind.TokenRefused => new ZohoBooksAuthenticationException(message, failure)
            {
                MissingScope = failure.Kind == FailureKind.Unauthorized ? scope : null,
            },
            FailureKind.NotFound => new ZohoBooksNotFoundException(message, failure),
            FailureKind.Validation => new ZohoBooksValidationException(message, failure),
            _ => new ZohoBooksException(message, failure),
        };
    }

    private static ApiFailure Refine(ApiFailure failure, HttpResponseMessage response) => failure.Code switch
    {
        "44" => Throttled(failure, Later(failure.RetryAfter, MinuteBlock), LimitNames.MinuteWindow),
        "45" => Throttled(
            failure, Later(failure.RetryAfter, RateHeaders.From(response)?.ResetsIn ?? TimeSpan.FromHours(1)), LimitNames.DailyQuota),
        "1070" => Throttled(failure, Later(failure.RetryAfter, TimeSpan.FromSeconds(1)), Admission.InFlight),
        "57" or "14" => failure with
        {
            Kind = FailureKind.Unauthorized,
            Message = failure.Message
                + " A new access token was refused as well, or could not be had: "
                + "most likely the refresh token lacks the scope that this call needs.",
        },
        "6041" => failure with
        {
            Kind = FailureKind.Forbidden,
            Message = failure.Message
                + " Check OrganizationId and Region: the user who authorized this client does not belong to that organization.",
        },
        "5" when failure.Message.Contains("Invalid URL", StringComparison.OrdinalIgnoreCase) => Elsewhere(failure),
        "5" or "1002" => failure with { Kind = FailureKind.NotFound },
        null when failure.Kind == FailureKind.NotFound => Elsewhere(failure),
        // Two codes do not say that the record does not exist.
        { } codes when failure.Kind == FailureKind.NotFound && codes.IndexOf("; ", StringComparison.Ordinal) > 0 => Elsewhere(failure),
        "1000" => failure with { Kind = FailureKind.Server, Retry = RetryRule.IfRepeatable },
        _ when failure.Kind == FailureKind.Throttled =>
            Throttled(failure, Later(failure.RetryAfter, TimeSpan.FromSeconds(10)), limit: null),
        _ when failure.Kind == FailureKind.Rejected && failure.Status is >= 200 and < 300 => failure with { Kind = FailureKind.Validation },
        _ when failure.Status is >= 300 and < 400 => failure with
        {
            Message = failure.Message + " Redirects are not followed, because they would carry the access token elsewhere.",
        },
        _ => failure,
    };

    /// <summary>That there is no such page is not that there is no such record: a proxy, an edge or a path says it.</summary>
    private static ApiFailure Elsewhere(ApiFailure failure) => failure with
    {
        Kind = FailureKind.Rejected,
        Transient = true,
        IsWordless = true,
        Message = failure.Message + " Zoho Books did not say that the record does not exist, so it may be there: try again later.",
    };

    private static ApiFailure Throttled(ApiFailure failure, TimeSpan wait, string? limit) =>
        failure with { Kind = FailureKind.Throttled, Retry = RetryRule.Always, RetryAfter = wait, Limit = limit };

    private static TimeSpan Later(TimeSpan? asked, TimeSpan known) => asked > known ? asked.Value : known;

    private static string Say(int status, string? code, string? message)
    {
        string says = string.IsNullOrEmpty(message) ? "" : ": " + Bare(message);
        string with = string.IsNullOrEmpty(code) ? "" : " with code " + code;
        return FormattableString.Invariant($"Zoho Books answered {status}{with}{says}.");
    }

    private static string? RequestId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-request-id", out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    /// <summary>
    /// What surrounds an answer; null for HTML from the edge, half a body, or nothing: the status says what there is to say then.
    /// </summary>
    public static Envelope? EnvelopeOf(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(JsonText.Clean(body), EnvelopeJson.Default.Envelope);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Bare(string? words) => words?.TrimEnd('.', ' ');
}
