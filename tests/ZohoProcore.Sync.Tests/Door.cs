namespace ZohoProcore.Sync.Tests;

/// <summary>A method of the engine that was called by reflection, until it ends, whatever it hands out.</summary>
internal static class Door
{
    public static Task EndOf(object answer) => answer switch
    {
        ValueTask plain => plain.AsTask(),
        IAsyncEnumerable<ReplannedOrder> orders => orders.ToListAsync().AsTask(),
        _ => (Task)answer.GetType().GetMethod("AsTask")!.Invoke(answer, null)!,
    };
}
