namespace Procore.Client;

/// <summary>The application that a token was made for.</summary>
public sealed record TokenApplication
{
    /// <summary>The client id of the application.</summary>
    public string? Uid { get; init; }
}
