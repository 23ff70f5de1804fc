using System.Text.Json;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class SyncPoliciesTests
{
    [Fact]
    public void A_policy_that_an_earlier_version_did_not_store_has_its_default()
    {
        var stored = JsonSerializer.Serialize(Connection(), ConnectionJson.Default.Connection);
        var without = stored.Replace("\"maxAttempts\":10", "\"other\":10", StringComparison.Ordinal);
        Assert.NotEqual(stored, without);

        Assert.Equal(10, JsonSerializer.Deserialize(without, ConnectionJson.Default.Connection)!.Policies.MaxAttempts);
    }

    [Fact]
    public void Accounts_are_found_whatever_their_capitals_and_statuses_exactly()
    {
        var policies = JsonSerializer.Deserialize(JsonSerializer.Serialize(Connection(), ConnectionJson.Default.Connection), ConnectionJson.Default.Connection)!.Policies;

        Assert.Equal("M", policies.CostTypeByAccount["JOB MATERIALS"]);
        Assert.True(policies.CommitmentStatusByOrderStatus.ContainsKey("open"));
        Assert.False(policies.CommitmentStatusByOrderStatus.ContainsKey("Open"));
    }
}
