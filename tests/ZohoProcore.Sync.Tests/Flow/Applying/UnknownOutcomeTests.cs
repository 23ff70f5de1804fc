namespace ZohoProcore.Sync.Tests;

/// <summary>What the audit says of a write of which nobody knew whether it arrived.</summary>
public sealed class UnknownOutcomeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A commitment that stands there does not say that a later write of it arrived.</summary>
    [Theory]
    [InlineData(false, "unknown", ", whose lines come to 1000 and not to 2000: it was not written, or was changed since.")]
    [InlineData(true, "written", ".")]
    public async Task A_write_that_never_arrived_is_not_called_written(bool arrives, string result, string end)
    {
        using var order = new OneOrder(CommitmentLanding.In(new(), "Draft"), retries: 0);
        order.Write(1_000m);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 2_000m });
        order.Test.Time.Advance(TimeSpan.FromSeconds(70));
        var isCut = true;
        order.Test.Instead = request => !arrives && isCut && request.Method == HttpMethod.Patch ? throw new HttpRequestException("cut off") : null;
        if (arrives)
        {
            order.Test.Spoil = (request, _) =>
            {
                if (isCut && request.Method == HttpMethod.Patch)
                {
                    throw new HttpRequestException("cut off");
                }
            };
        }

        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunAsync();
        Assert.NotEmpty(await order.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, order.Id, Token));

        // It is cancelled before anybody looks again.
        isCut = false;
        order.Edit(zoho => zoho with { Status = "cancelled" });
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunAsync();
        var looked = (await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token))
            .Last(entry => entry.Kind == AuditKind.Outcome && entry.Reason.StartsWith("It was looked for", StringComparison.Ordinal));
        Assert.Equal(result, looked.Result);
        Assert.EndsWith(end, looked.Reason, StringComparison.Ordinal);
    }
}
