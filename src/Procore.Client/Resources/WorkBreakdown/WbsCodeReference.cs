namespace Procore.Client;

/// <summary>The WBS code of a line.</summary>
public sealed record WbsCodeReference
{
    /// <summary>The id of the code.</summary>
    public long Id { get; init; }

    /// <summary>The whole code.</summary>
    public string? FlatCode { get; init; }

    /// <summary>The description of the code.</summary>
    public string? Description { get; init; }
}
