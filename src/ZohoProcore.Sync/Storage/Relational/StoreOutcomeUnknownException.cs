using System.Data.Common;

namespace ZohoProcore.Sync;

/// <summary>
/// The connection to the database was lost while it committed: all of the change is stored, or nothing of it is, and nobody knows which.
/// It was not done again. Read what is there before it is; what the core does by itself, it reads afresh anyway.
/// </summary>
public sealed class StoreOutcomeUnknownException : DbException
{
    internal StoreOutcomeUnknownException(DbException lost)
        : base(
            "The connection to the database was lost while it committed, so nobody knows whether the change was stored. "
                + "It was stored as a whole or not at all, and was not tried again: look at what is there before you do it once more.",
            lost)
    {
    }
}
