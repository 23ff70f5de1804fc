using EmbeddedHost;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>What became of connections that are configured otherwise than they were.</summary>
public sealed class ConnectionChangesTests
{
    private static readonly Connection Acme = new()
    {
        Id = "acme",
        Name = "Acme",
        Region = ZohoRegion.UnitedStates,
        OrganizationId = "1",
        Environment = ProcoreEnvironment.Production,
        CompanyId = 42,
    };

    /// <summary>Read again it is another object, with nothing that is another.</summary>
    [Fact]
    public void What_is_configured_as_it_was_did_not_change()
    {
        var (has, reread) = (Configured(Acme), Configured(Acme with { Policies = new() }));
        var changes = ConnectionChanges.Between([has], [reread]);
        Assert.Empty(changes.Added.Concat(changes.Moved).Concat(changes.Changed));
        Assert.Empty(changes.Left);
    }

    [Fact]
    public void With_another_name_other_policies_or_other_links_it_works_on() => Is(
        changes => (changes.Changed, changes.Moved),
        Configured(Acme with { Name = "Acme & Sons" }),
        Configured(Acme with { Policies = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder } }),
        new ConfiguredConnection(Acme, Configured(Acme).Credentials) { WebAddresses = new() { PurchaseOrder = "https://example.com/{id}" } });

    [Fact]
    public void With_other_systems_or_other_credentials_it_moves() => Is(
        changes => (changes.Moved, changes.Changed),
        Configured(Acme with { Region = ZohoRegion.Europe }),
        Configured(Acme with { OrganizationId = "2" }),
        Configured(Acme with { Environment = ProcoreEnvironment.DeveloperSandbox }),
        Configured(Acme with { CompanyId = 43 }),
        Configured(Acme, (CredentialNames.ZohoRefreshToken, "another")),
        Configured(Acme, (CredentialNames.ZohoRefreshToken, "secret"), (CredentialNames.ZohoWebhookSecret, "one more")));

    [Fact]
    public void One_that_is_not_there_any_more_left_and_one_that_was_not_there_was_added()
    {
        var (has, other) = (Configured(Acme), Configured(Acme with { Id = "bolt" }));
        var changes = ConnectionChanges.Between([has], [other]);
        Assert.Equal(["acme"], changes.Left);
        Assert.Same(other, Assert.Single(changes.Added));
    }

    private static void Is(Func<ConnectionChanges, (IReadOnlyList<ConfiguredConnection> There, IReadOnlyList<ConfiguredConnection> NotThere)> where, params ConfiguredConnection[] wanted) => Assert.All(wanted, one =>
    {
        var (there, notThere) = where(ConnectionChanges.Between([Configured(Acme)], [one]));
        Assert.Same(one, Assert.Single(there));
        Assert.Empty(notThere);
    });

    private static ConfiguredConnection Configured(Connection connection, params (string Name, string Value)[] credentials) =>
        new(connection, (credentials.Length == 0 ? [(CredentialNames.ZohoRefreshToken, "secret")] : credentials).ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));
}
