namespace Procore.Client;

/// <summary>What the two kinds of commitments are told by.</summary>
internal interface ICommitment : ISyncEntity, IDatedEntity
{
    /// <summary>The number.</summary>
    string? Number { get; }

    /// <summary>The title.</summary>
    string? Title { get; }

    /// <summary>The status by name.</summary>
    string? StatusName { get; }

    /// <summary>Whether that status locks vendor and lines.</summary>
    bool IsLocked { get; }
}
