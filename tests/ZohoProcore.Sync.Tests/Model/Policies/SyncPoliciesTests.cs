using System.Text.Json;
using static ZohoProcore.Sync.Conformance.Some;

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

    [Theory, InlineData(CommitmentNumbering.OrderNumber), InlineData(CommitmentNumbering.OrderAndProject)]
    public void A_connection_that_an_earlier_version_stored_goes_on_with_the_numbers_that_it_had(CommitmentNumbering numbering)
    {
        var connection = Connection() with { Policies = new() { Numbering = numbering } };
        var stored = JsonSerializer.Serialize(connection, ConnectionJson.Default.Connection);

        Assert.Equal(numbering != CommitmentNumbering.OrderNumber, stored.Contains("\"numbering\"", StringComparison.Ordinal));
        Assert.Equal(numbering, JsonSerializer.Deserialize(stored, ConnectionJson.Default.Connection)!.Policies.Numbering);
    }

    [Fact]
    public void Accounts_are_found_whatever_their_capitals_and_statuses_exactly()
    {
        var policies = JsonSerializer.Deserialize(JsonSerializer.Serialize(Connection(), ConnectionJson.Default.Connection), ConnectionJson.Default.Connection)!.Policies;

        Assert.Equal("M", policies.CostTypeByAccount["JOB MATERIALS"]);
        Assert.True(policies.Statuses.ContainsKey("open"));
        Assert.False(policies.Statuses.ContainsKey("Open"));
    }
}
