namespace ZohoProcore.Sync;

/// <summary>What the failure of a statement says about the transaction that it was part of.</summary>
internal enum SqlFailure
{
    /// <summary>The database refused it, and would again.</summary>
    Final,

    /// <summary>The database says that it rolled the transaction back, and that the same may succeed if it is done again.</summary>
    RolledBack,

    /// <summary>The connection is gone: what was not committed never will be, and of a commit nobody knows.</summary>
    Lost,

    /// <summary>No answer came in time. Whoever waited has waited long enough; of a commit nobody knows.</summary>
    TimedOut,
}
