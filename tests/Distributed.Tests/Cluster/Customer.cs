using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Distributed.Tests;

/// <summary>A customer of the sandbox: what stands in its services, and what its office does.</summary>
internal sealed class Customer(string connectionId, string address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(address.Split(',')[0]) };

    /// <summary>The connection of it.</summary>
    public string ConnectionId { get; } = connectionId;

    public async Task<JsonNode> StateAsync() => JsonNode.Parse(await _http.GetStringAsync("/_sandbox/state", TestContext.Current.CancellationToken))!;

    /// <summary>How many writes Procore saw.</summary>
    public async Task<int> WritesAsync() => (int)(await StateAsync())["writes"]!["procore"]!;

    /// <summary>How many calls Zoho Books saw.</summary>
    public async Task<int> ZohoCallsAsync() => (int)(await StateAsync())["calls"]!["zoho"]!["total"]!;

    /// <summary>The office changes orders, and makes new ones.</summary>
    public Task EditAsync(string id, int edits, int created = 1) => PostAsync("/_sandbox/burst", new() { ["id"] = id, ["edits"] = edits, ["cancellations"] = 0, ["created"] = created });

    /// <summary>Zoho Books takes as many calls a day of it, from now on.</summary>
    public Task SetCallsADayAsync(int calls) => PostAsync("/_sandbox/access", new() { ["zoho_calls_a_day"] = calls });

    /// <summary>The service account has another secret in Procore from now on.</summary>
    /// <returns>The account's id.</returns>
    public async Task<string> ReplaceSecretAsync(string secret)
    {
        await PostAsync("/_sandbox/procore/edit", new() { ["action"] = "replace_secret", ["secret"] = secret });
        return (string)JsonNode.Parse(await _http.GetStringAsync("/_sandbox/credentials", TestContext.Current.CancellationToken))!["procore"]!["client_id"]!;
    }

    /// <summary>Every token of Procore's is gone: who calls next needs a new one.</summary>
    public Task RevokeTokensAsync() => PostAsync("/_sandbox/procore/edit", new() { ["action"] = "revoke_tokens" });

    /// <summary>Waits until nothing has been asked of Zoho Books for a while.</summary>
    /// <param name="quiet">For how long.</param>
    /// <returns>How many calls it saw until then.</returns>
    public async Task<int> UntilQuietAsync(TimeSpan quiet)
    {
        for (var calls = await ZohoCallsAsync(); ;)
        {
            await Task.Delay(quiet, TimeProvider.System, TestContext.Current.CancellationToken);
            var now = await ZohoCallsAsync();
            if (now == calls && now > 0) return now;
            calls = now;
        }
    }

    /// <summary>Webhooks go to a node from now on.</summary>
    public Task SendHooksAsync(Uri hooks, string zohoSecret, string procoreAuthorization) => PostAsync("/_sandbox/webhooks", new()
    {
        ["zohoUrl"] = new Uri(hooks, $"/hooks/zoho/{ConnectionId}").AbsoluteUri,
        ["zohoSecret"] = zohoSecret,
        ["procoreUrl"] = new Uri(hooks, $"/hooks/procore/{ConnectionId}").AbsoluteUri,
        ["procoreAuthorization"] = procoreAuthorization,
    });

    /// <summary>What keeps the two sides from agreeing with what the nodes say of them, a sentence each; none once all is done.</summary>
    /// <param name="status">What the nodes say of the connection.</param>
    /// <param name="orders">What they say of its orders.</param>
    public async Task<IReadOnlyList<string>> OpenAsync(JsonNode status, JsonArray orders)
    {
        var (state, open) = (await StateAsync(), new List<string>());
        if ((int)status["due"]! > 0) open.Add($"{ConnectionId}: {status["due"]} keys are due.");
        if ((int)state["webhooks"]!["pending"]! > 0) open.Add($"{ConnectionId}: webhooks are under way.");
        var known = orders.ToDictionary(order => (string)order!["orderId"]!, StringComparer.Ordinal);
        var live = state["commitments"]!.AsArray().Where(one => !(bool)one!["deleted"]!).ToDictionary(one => (long)one!["id"]!);
        foreach (var order in state["orders"]!.AsArray())
        {
            if (!known.TryGetValue((string)order!["id"]!, out var view))
            {
                open.Add($"{ConnectionId}: {order["number"]} is not known.");
                continue;
            }

            var said = (string)view!["state"]!;
            if (said is "Applying" or "Failed" or "Aborted" or "AwaitingApproval") open.Add($"{ConnectionId}: {order["number"]} is {said}: {view["reason"]}");
            if (said != "Synced") continue;
            if (Money(view["total"]) != Money(order["total"])) open.Add($"{ConnectionId}: {order["number"]} is {order["total"]} in Zoho Books and was synced with {view["total"]}.");
            foreach (var commitment in view["commitments"]!.AsArray())
                if (!live.TryGetValue((long)commitment!["contractId"]!, out var stands) || Money(stands!["grand_total"]) != Money(commitment["total"]))
                    open.Add($"{ConnectionId}: {order["number"]} has {commitment["total"]} in the store and {stands?["grand_total"]} in Procore.");
        }

        return open;
    }

    /// <summary>No order and project has two commitments, and no limit was broken.</summary>
    /// <returns>The orders, the commitments, and the most calls of Zoho Books in a minute.</returns>
    public async Task<(int Orders, int Commitments, int PerMinute)> AssertWholeAsync()
    {
        var state = await StateAsync();
        var origins = state["commitments"]!.AsArray().Where(one => !(bool)one!["deleted"]!).Select(one => (string?)one!["origin_id"]).OfType<string>().Where(id => id.StartsWith("zb:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(origins);
        Assert.Equal(origins.Distinct(StringComparer.Ordinal).Count(), origins.Count);
        var (zoho, procore) = (state["limits"]!["zoho"]!, state["limits"]!["procore"]!);
        var perMinute = (int)zoho["maxPerMinute"]!;
        AssertKept(zoho, "maxPerMinute", 100);
        AssertKept(zoho, "maxInFlight", 10);
        AssertKept(procore, "maxPer10Seconds", 100);
        AssertKept(procore, "maxPerHour", 3600);
        Assert.All([zoho, procore], limits => Assert.True((int)limits["responses429"]! == 0, $"{ConnectionId}: {limits.ToJsonString()}"));
        return (state["orders"]!.AsArray().Count, origins.Count, perMinute);
    }

    private void AssertKept(JsonNode limits, string name, int most) => Assert.True((int)limits[name]! is var used && used > 0 && used <= most, $"{ConnectionId}: {name} of {limits.ToJsonString()}");

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(string path, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(path, content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static decimal Money(JsonNode? node) => decimal.Parse(node!.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture);
}
