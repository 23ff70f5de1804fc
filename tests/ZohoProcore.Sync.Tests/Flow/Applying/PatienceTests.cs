using System.Net;
using Zoho.Procore.Sdk.Testing;

namespace ZohoProcore.Sync.Tests;

[Collection(SimulatedTime.Name)]
/// <summary>While one service asks for patience, the other one's calls, which count against its day, are not used up.</summary>
public sealed class PatienceTests : IDisposable
{
    private readonly Sandboxed _test = new(orders: 12, retries: 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Half_an_hour_of_refusals_by_Procore_costs_few_calls_to_Zoho_and_then_everything_goes_on()
    {
        await _test.ConnectAsync();
        await _test.GoAheadAsync();
        _test.Instead = request => IsProcores(request) ? new(HttpStatusCode.TooManyRequests) { Content = new StringContent("{}") } : null;
        await HalfAnHourAsync();
        var first = Zoho();
        await HalfAnHourAsync();
        Assert.InRange(Zoho() - first, 0, 20); // the scans of that time, and nothing for orders that wait

        _test.Instead = null;
        await HalfAnHourAsync();
        var records = await _test.Store.ReadRecordsAsync(Sandboxed.Id, null, Token).ToListAsync(Token);
        Assert.Contains(records, record => record.State == RecordState.Synced);
        Assert.DoesNotContain(records, record => record.State == RecordState.Failed);
    }

    private static bool IsProcores(HttpRequestMessage request) => request.RequestUri!.Host.Contains("procore", StringComparison.Ordinal);

    private int Zoho() => _test.Sent.Count(call => call.Uri.Host.Contains("zoho", StringComparison.Ordinal));

    private async Task HalfAnHourAsync()
    {
        for (var i = 0; i < 120; i++)
        {
            await _test.Time.RunAsync(_test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask(), TimeSpan.FromSeconds(5));
            _test.Time.Advance(TimeSpan.FromSeconds(15));
        }
    }
}
