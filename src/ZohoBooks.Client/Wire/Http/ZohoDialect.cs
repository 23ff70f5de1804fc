using System.Net.Http.Headers;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// How Zoho Books differs: organization in the query, its own authorization scheme, limits told apart by a code in the body.
/// </summary>
/// <param name="api">Where the API is.</param>
/// <param name="organizationId">The organization of every call.</param>
/// <param name="limits">The organization's limits.</param>
/// <param name="isOfNone">Whether a route belongs to no organization.</param>
/// <param name="scopeOf">The scope that a method and a route need; null where that is not known.</param>
internal sealed class ZohoDialect(
    Uri api, string organizationId, ZohoLimits limits, Func<string, bool> isOfNone, Func<string, string, string?> scopeOf) : ApiDialect
{
    private readonly string _api = api.GetLeftPart(UriPartial.Authority);
    private readonly string _organization = "organization_id=" + organizationId;
    private long _told;

    /// <summary>
    /// How many calls the day has, by the last answer that told, or less where the client may use less; null until one told.
    /// </summary>
    public long? Quota => Interlocked.Read(ref _told) is > 0 and var told ? Math.Min(told, limits.Daily ?? told) : null;

    public override string DisplayName => "Zoho Books";

    public override void Address(ApiRequest request) =>
        request.RequestUri = request.AddressAt(_api, isOfNone(request.Route) ? null : _organization);

    public override void Authorize(ApiRequest request, string accessToken) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", accessToken);

    public override ApiFailure ReadFailure(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now) =>
        ZohoFailures.Read(response, body, now);

    // What a caller reads in a way of their own has an envelope all the same.
    public override ApiFailure? InspectValue(object value, ReadOnlyMemory<byte> beginning, HttpResponseMessage response) =>
        (value as Envelope ?? ZohoFailures.EnvelopeOf(beginning.Span)) is { } envelope ? ZohoFailures.Inspect(envelope, response) : null;

    public override ApiFailure Explain(ApiFailure failure, ReadOnlyMemory<byte> beginning, HttpResponseMessage response) =>
        ZohoFailures.EnvelopeOf(beginning.Span) is { } envelope && ZohoFailures.Inspect(envelope, response) is { } refusal
            ? refusal : failure;

    public override ApiFailure? LearnLimits(
        HttpResponseMessage response, ApiFailure? failure, RequestLimiter limiter, Permit permit, DateTimeOffset now)
    {
        RateHeaders? headers = RateHeaders.From(response);
        if (headers is { } told)
        {
            Interlocked.Exchange(ref _told, told.Limit);
            long remaining = told.Remaining;
            if (limits.Daily is { } own)
                remaining = Math.Min(remaining, own - (told.Limit - told.Remaining));
            limiter.Learn(LimitNames.DailyQuota, Math.Max(0, remaining), told.ResetsIn, Reserve(told), permit);
        }
        if (failure is not { Kind: FailureKind.Throttled, RetryAfter: { } wait })
            return failure;
        switch (failure.Limit)
        {
            case LimitNames.DailyQuota:
                // A refusal without the headers: what earlier answers said about the day's end still holds.
                return failure with
                {
                    RetryAfter = limiter.Exhaust(LimitNames.DailyQuota, headers?.ResetsIn, wait, Reserve(headers), permit),
                };
            case Admission.InFlight:
                limiter.Crowd();
                break;
        }
        limiter.Pause(wait, failure.Limit ?? LimitNames.MinuteWindow);
        return failure;
    }

    public override Exception CreateException(ApiFailure failure) =>
        ZohoFailures.ToException(failure, scopeOf(failure.Method, failure.Route));

    private long Reserve(RateHeaders? told) => limits.DailyReserve ?? (limits.Daily ?? told?.Limit ?? 0) / 5;
}
