namespace ZohoProcore.Sync;

/// <summary>The records of a host's own kind that changed.</summary>
public sealed record RecordChanges
{
    /// <summary>Their ids. One too many costs a look, one too few stays unseen until it changes again.</summary>
    public required IReadOnlyCollection<string> Ids { get; init; }

    /// <summary>How far this look came, such as a time stamp, for the next one; null where each looks at everything.</summary>
    public string? Since { get; init; }
}
