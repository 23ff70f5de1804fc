namespace Zoho.Procore.Sdk.Shared;

/// <summary>A token, or why there is none. Kept as a value so that every waiter throws an exception of its own.</summary>
internal readonly record struct TokenOutcome(BearerToken? Token, ApiFailure? Failure)
{
    public static implicit operator TokenOutcome(BearerToken token) => new(token, null);

    public static implicit operator TokenOutcome(ApiFailure failure) => new(null, failure);
}
