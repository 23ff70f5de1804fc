namespace ZohoProcore.Sync.Tests;

/// <summary>A process that ends at one call to a service, before it is sent or after it had its effect, and the next one, which takes over.</summary>
internal sealed class EndingProcess(OneOrder order)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>How many calls the first process made.</summary>
    public int Calls { get; private set; }

    /// <summary>Runs what is due until the process ends, and gives the connection to the next one after the longest write.</summary>
    /// <param name="at">At which call it ends; 0: at none.</param>
    /// <param name="isAfter">Whether the call had its effect.</param>
    /// <param name="seen">What is called for each request, with its number.</param>
    public async Task<SyncEngine> EndAsync(int at, bool isAfter, Action<HttpRequestMessage, int>? seen = null)
    {
        using (var ends = CancellationTokenSource.CreateLinkedTokenSource(Token))
        using (var first = Started())
        {
            order.Test.Instead = request =>
            {
                Calls++;
                seen?.Invoke(request, Calls);
                return Calls == at && !isAfter ? throw Ended(ends) : null;
            };
            order.Test.Spoil = (_, _) => _ = Calls == at && isAfter ? throw Ended(ends) : true;
            try
            {
                await RunAsync(first, ends.Token);
            }
            catch (OperationCanceledException) when (at > 0)
            {
            }
        }

        (order.Test.Instead, order.Test.Spoil) = (null, null);
        var next = Started();
        await next.TakeAsync(Sandboxed.Id, Token);
        order.Test.Time.Advance(new SyncOptions().Lease + TimeSpan.FromMinutes(1));
        return next;
    }

    /// <summary>Looks at the order and works off what is due.</summary>
    public async Task LookAsync(SyncEngine engine)
    {
        await engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await RunAsync(engine, Token);
    }

    private static async Task RunAsync(SyncEngine engine, CancellationToken cancellationToken)
    {
        while ((await engine.RunDueAsync(Sandboxed.Id, cancellationToken)).Processed > 0)
        {
        }
    }

    private SyncEngine Started() => new(order.Test.Store, order.Test, new SyncOptions().UseTimeProvider(order.Test.Time));

    private static OperationCanceledException Ended(CancellationTokenSource ends)
    {
        ends.Cancel();
        return new("The process ended.", ends.Token);
    }
}
