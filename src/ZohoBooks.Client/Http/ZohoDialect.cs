using System.Net.Http.Headers;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>How Zoho Books differs: organization in the query, its own authorization scheme, limits told apart by a code in the body.</summary>
internal sealed class ZohoDialect(Uri api, string organizationId, ZohoLimits limits) : ApiDialect
{
    public override string DisplayName => "Zoho Books";

    public override void Address(ApiRequest request)
    {
        string address = request.PathAndQuery;
        if (!string.Equals(request.Route, ZohoRoutes.Organizations, StringComparison.Ordinal))
            address += (request.HasQuery ? "&" : "?") + "organization_id=" + organizationId;
        request.RequestUri = new Uri(api, address);
    }

    public override void Authorize(ApiRequest request, string accessToken) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", accessToken);

    public override ApiFailure ReadFailure(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now) =>
        ZohoFailures.Read(response, body, now);

    public override ApiFailure? InspectValue(object value, HttpResponseMessage response) =>
        value is Envelope envelope ? ZohoFailures.Inspect(envelope, response) : null;

    public override void LearnLimits(HttpResponseMessage response, ApiFailure? failure, RequestLimiter limiter, Permit permit, DateTimeOffset now)
    {
        if (RateHeaders.From(response) is { } headers)
        {
            long remaining = headers.Remaining;
            if (limits.Daily is { } own)
                remaining = Math.Min(remaining, own - (headers.Limit - headers.Remaining));
            limiter.Learn("daily quota", Math.Max(0, remaining), headers.ResetsIn, limits.DailyReserve, permit);
        }
        if (failure is not { Kind: FailureKind.Throttled, RetryAfter: { } wait })
            return;
        if (string.Equals(failure.Code, "45", StringComparison.Ordinal))
            limiter.Learn("daily quota", 0, wait, limits.DailyReserve, permit);
        else
            limiter.Pause(wait, string.Equals(failure.Code, "1070", StringComparison.Ordinal) ? "calls in flight" : "requests per minute");
    }

    public override Exception CreateException(ApiFailure failure) => ZohoFailures.ToException(failure);
}
