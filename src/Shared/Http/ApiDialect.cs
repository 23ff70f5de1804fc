namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Where the two services differ, one method for each difference. The chain that calls these methods is the same for both and is
/// put together in <see cref="ApiChannel"/>.
/// </summary>
internal abstract class ApiDialect
{
    /// <summary>The service's API as a person calls it, for messages.</summary>
    public abstract string DisplayName { get; }

    /// <summary>Sets the absolute address and the organization or company; called before every send.</summary>
    public abstract void Address(ApiRequest request);

    /// <summary>Sets the authorization header.</summary>
    public abstract void Authorize(ApiRequest request, string accessToken);

    /// <summary>Reads a refusal. <paramref name="body"/> is capped; whatever it holds, this must not throw.</summary>
    public abstract ApiFailure ReadFailure(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now);

    /// <summary>A success status whose body says otherwise; null when all is well.</summary>
    public virtual ApiFailure? InspectValue(object value, ReadOnlyMemory<byte> beginning, HttpResponseMessage response) => null;

    /// <summary>
    /// An answer of a success status that cannot be read, with what it says itself. <paramref name="beginning"/> is how its body begins;
    /// whatever it holds, this must not throw.
    /// </summary>
    public virtual ApiFailure Explain(ApiFailure failure, ReadOnlyMemory<byte> beginning, HttpResponseMessage response) => failure;

    /// <summary>
    /// Why a success of a call that only has to be done is none; null when all is well. <paramref name="body"/> is capped and may be empty.
    /// </summary>
    public virtual ApiFailure? InspectDone(HttpResponseMessage response, ReadOnlyMemory<byte> body) => null;

    /// <summary>
    /// Takes over what the response says about limits, and pauses when it says so. Returns the failure with what the limiter knows better.
    /// </summary>
    public abstract ApiFailure? LearnLimits(
        HttpResponseMessage response, ApiFailure? failure, RequestLimiter limiter, Permit permit, DateTimeOffset now);

    /// <summary>The package's exception for a failure.</summary>
    public abstract Exception CreateException(ApiFailure failure);
}
