namespace Procore.Client;

/// <summary>The answer of the token endpoint. Prints masked.</summary>
internal sealed record TokenAnswer
{
    public string? AccessToken { get; init; }

    public long? ExpiresIn { get; init; }

    public override string ToString() => "TokenAnswer { *** }";
}
