namespace ZohoProcore.Sync;

/// <summary>The store must not be written to by this program. Nothing was written.</summary>
public sealed class StoreNotOursException : SyncException
{
    internal StoreNotOursException(string message)
        : base(message)
    {
    }
}
