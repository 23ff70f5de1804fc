using System.Net;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EndToEnd.Tests;

/// <summary>What a monitor is told is so, whatever fails.</summary>
public sealed class HealthTests : IAsyncLifetime
{
    private readonly StandingSandbox _sandbox = new(orders: 1);
    private HostInside _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await HostInside.StartAsync(_sandbox);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task It_needs_no_sign_in_and_names_connections_by_their_ids_alone()
    {
        while (!_host.Runtime.Pulse.HasBegun) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token); // until then it is not ready, as it says
        foreach (var path in (string[])["/health", "/ready"])
        {
            using var answer = await _host.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync(Token);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
            Assert.Equal("ok", (string)JsonNode.Parse(text)!["status"]!);
            Assert.DoesNotContain(_host.Runtime.Connections[0].Name, text, StringComparison.Ordinal); // "Sandbox", whose id is "sandbox"
        }

        var (_, ready) = await _host.SendAsync("GET", "/ready");
        Assert.Equal("sandbox", (string)JsonNode.Parse(ready)!["services"]![0]!["connection"]!);
    }

    /// <summary>Many monitors ask for no more than the status.</summary>
    [Fact]
    public async Task Who_asks_for_the_status_alone_gets_it_as_it_is()
    {
        while (!_host.Runtime.Pulse.HasBegun) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        await AreAsync("ok", HttpStatusCode.OK);
        File.Move(_host.Directory.StoreFile, _host.Directory.StoreFile + ".moved");
        await AreAsync("not ok", HttpStatusCode.ServiceUnavailable);

        async Task AreAsync(string how, HttpStatusCode status)
        {
            foreach (var path in (string[])["/health", "/ready"])
            {
                var (code, body) = await _host.SendAsync("HEAD", path);
                Assert.True((code, body) == (status, string.Empty), $"{how}: {path} -> {code} {body}");
            }
        }
    }

    [Fact]
    public async Task A_worker_that_was_stopped_is_told()
    {
        await _host.App.Services.GetServices<IHostedService>().OfType<SyncWorker>().Single().StopAsync(Token);
        await IsUnhealthyAsync("The worker has ended.");
    }

    [Fact]
    public async Task A_store_that_is_gone_is_told()
    {
        File.Move(_host.Directory.StoreFile, _host.Directory.StoreFile + ".moved");
        await IsUnhealthyAsync("the store does not answer");
    }

    [Fact]
    public async Task A_store_that_is_gone_is_not_made_anew()
    {
        File.Move(_host.Directory.StoreFile, _host.Directory.StoreFile + ".moved");
        SqliteConnection.ClearAllPools(); // as when all that are open are in use, and one more is opened
        await IsUnhealthyAsync("the store does not answer");
        Assert.False(File.Exists(_host.Directory.StoreFile));
    }

    [Fact]
    public async Task A_store_that_another_program_holds_is_told()
    {
        await using var other = new SqliteConnection($"Data Source={_host.Directory.StoreFile};Pooling=False");
        await other.OpenAsync(Token);
        await using var held = other.BeginTransaction(deferred: false);
        await IsUnhealthyAsync("held by another process");
    }

    private async Task IsUnhealthyAsync(string why)
    {
        foreach (var path in (string[])["/health", "/ready"])
        {
            using var answer = await _host.GetAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains(why, await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            using var stranger = await _host.GetAsync(path, ("X-Forwarded-For", "203.0.113.7"));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), (stranger.StatusCode, await stranger.Content.ReadAsStringAsync(Token)));
        }
    }
}
