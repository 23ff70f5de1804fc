using System.Diagnostics;

namespace ZohoProcore.Sync;

/// <summary>
/// The activities of the core: one for each scan, one for each batch of orders or vendors, and below that one for each look at an order's
/// file. The calls of both clients stand below, so that whoever listens sees what each costs. Connection and kind alone, never ids, names
/// or contents of records.
/// </summary>
internal sealed class RunActivities : IDisposable
{
    private readonly ActivitySource _source = new("ZohoProcore.Sync");

    public async Task DuringAsync(string name, string connectionId, string kind, int keys, Func<Task> work)
    {
        var activity = Told(() => _source.StartActivity(name));
        Told(() => activity?.SetTag("zohoprocore.connection", connectionId).SetTag("zohoprocore.kind", kind)
            .SetTag("zohoprocore.keys", keys));
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            Told(() =>
            {
                activity?.Dispose();
                return activity;
            });
        }
    }

    public void Dispose() => _source.Dispose();

    /// <summary>What a host's listener throws is its own, and ends no work.</summary>
    private static Activity? Told(Func<Activity?> tell)
    {
        try
        {
            return tell();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
