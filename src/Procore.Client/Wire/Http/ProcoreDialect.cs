using System.Globalization;
using System.Net.Http.Headers;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>What is special about calls to Procore: its host, the company header, its errors and its two rate windows.</summary>
internal sealed class ProcoreDialect(Uri api, long companyId, long? hourlyReserve) : ApiDialect
{
    public const string CompanyHeader = "Procore-Company-Id";

    public const string SpikeWindow = "calls in 10 seconds";

    public const string HourWindow = "calls in an hour";

    private readonly string _api = api.GetLeftPart(UriPartial.Authority);
    private readonly string _company = companyId.ToString(CultureInfo.InvariantCulture);
    private readonly string _userAgent = ProcoreProduct.UserAgent.ToString();
    private readonly RateWindows _windows = new();

    public override string DisplayName => "Procore";

    public override void Address(ApiRequest request)
    {
        request.RequestUri = request.AddressAt(_api, null);
        request.Headers.Remove(CompanyHeader);
        request.Headers.TryAddWithoutValidation(CompanyHeader, _company);
        if (!request.Headers.Contains("User-Agent"))
            request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (!request.Headers.Contains("Accept"))
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
    }

    public override void Authorize(ApiRequest request, string accessToken) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);

    public override ApiFailure ReadFailure(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now) =>
        ProcoreFailures.Read(response, body, now);

    public override ApiFailure? InspectDone(HttpResponseMessage response, ReadOnlyMemory<byte> body) =>
        ProcoreFailures.InspectDone(response, body);

    // An empty list beside an error is no empty list.
    public override ApiFailure? InspectValue(object value, ReadOnlyMemory<byte> beginning, HttpResponseMessage response) =>
        // Beside a batch it costs no item its outcome.
        value is IErrorsBeside { IsOfBatch: false } answer
        && ProcoreErrorBody.ErrorIn(answer.Errors, answer.Error) is { } said
            ? ProcoreFailures.ErrorBeside(said, (int)response.StatusCode, ProcoreFailures.RequestId(response)) : null;

    public override ApiFailure Explain(ApiFailure failure, ReadOnlyMemory<byte> beginning, HttpResponseMessage response) =>
        ProcoreErrorBody.ErrorIn(beginning.Span) is not { Message: { Length: > 0 } words } said ? failure : failure with
        {
            Code = said.Code,
            Words = words,
            Errors = said.Fields,
            Message = failure.Message + " It says: " + words,
        };

    public override ApiFailure? LearnLimits(
        HttpResponseMessage response, ApiFailure? failure, RequestLimiter limiter, Permit permit, DateTimeOffset now)
    {
        if (RateReading.From(response.Headers) is { } reading)
        {
            (RateWindowKind kind, TimeSpan resetsIn) = _windows.Observe(reading, now);
            // Procore's pages name two headers for the wait, so the later one wins.
            if (failure is { Kind: FailureKind.Throttled } && !(failure.RetryAfter > resetsIn))
                failure = failure with { RetryAfter = resetsIn };
            if (kind == RateWindowKind.Spike)
            {
                limiter.Resize(SpikeWindow, (int)Math.Min(reading.Limit, int.MaxValue));
                limiter.Learn(SpikeWindow, reading.Remaining, resetsIn, reserve: 0, permit);
            }
            else
            {
                limiter.Learn(HourWindow, reading.Remaining, resetsIn, hourlyReserve ?? reading.Limit / 10, permit, slides: true);
            }
        }

        if (failure is not { Kind: FailureKind.Throttled })
            return failure;
        TimeSpan pause = failure.RetryAfter is { } wait && wait > TimeSpan.Zero ? wait : RateWindows.SpikeLength;
        limiter.Pause(pause, "a pause that Procore asked for (429)");
        return failure with { RetryAfter = pause };
    }

    public override Exception CreateException(ApiFailure failure) => ProcoreFailures.ToException(failure);
}
