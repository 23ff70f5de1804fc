using System.Net;

namespace ZohoProcore.Sync.Tests;

/// <summary>A whole sync that Procore did not take says nothing about the order in it: it is tried again, and no person is asked.</summary>
public sealed class UnjudgedSyncTests : IDisposable
{
    private readonly Sandboxed _test = new(retries: 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("/purchase_order_contracts/sync", 302, null)]
    [InlineData("/purchase_order_contracts/sync", 403, null)]
    [InlineData("/purchase_order_contracts/sync", 413, null)]
    [InlineData("/purchase_order_contracts/sync", 429, "3000")]
    [InlineData("/purchase_order_contracts/sync", 503, "3000")]
    [InlineData("/purchase_order_contracts/sync", 524, null)]
    [InlineData("/line_items/sync", 404, null)]
    [InlineData("/line_items/sync", 429, "3000")]
    public async Task A_sync_that_was_not_judged_is_no_refusal_and_comes_out_when_the_hiccup_is_over(string path, int status, string? retryAfter)
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var order = await FirstAsync();
        _test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal) ? Answer(status, retryAfter) : null;
        await ApplyAsync(order);
        Assert.Contains(await StateAsync(order), new[] { RecordState.Failed, RecordState.Applying });
        Assert.Empty(await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.PurchaseOrder(order) }, Token));

        _test.Instead = null;
        _test.Time.Advance(TimeSpan.FromHours(2));
        await ApplyAsync(order);
        Assert.Equal(RecordState.Synced, await StateAsync(order));
    }

    private async Task<string> FirstAsync()
    {
        foreach (var order in _test.Vendors.Zoho.Orders)
        {
            if (await _test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token) is { Outcome: RecordState.Synced, Commitments.Count: 1 })
            {
                return order.Id;
            }
        }

        throw new InvalidOperationException("No order of this sandbox goes to one project.");
    }

    private async Task ApplyAsync(string order)
    {
        await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order), WorkPriority.Person, "test", Token);
        await _test.Engine.RunDueAsync(Sandboxed.Id, Token);
    }

    private async Task<RecordState> StateAsync(string order) => (await _test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order), Token))!.State;

    private static HttpResponseMessage Answer(int status, string? retryAfter)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("<html>") };
        if (retryAfter is not null)
        {
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return answer;
    }
}
