using EmbeddedHost;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Whose word counts, and what becomes of amended and cancelled orders, can be configured; what is not configured is the policy's own default.</summary>
public sealed class PolicySettingsTests
{
    private static readonly System.Reflection.PropertyInfo[] Owners = [.. typeof(OwnershipPolicy).GetProperties()];

    [Fact]
    public void The_settings_have_every_owner_of_the_policy_with_its_default()
    {
        Assert.Equal(Owners.Select(property => property.Name).Order(), typeof(OwnershipSettings).GetProperties().Select(property => property.Name).Order());
        var (made, fresh) = (new OwnershipSettings().ToPolicy(), new OwnershipPolicy());
        Assert.Equal(fresh, made);
    }

    [Fact]
    public void Every_owner_that_is_set_reaches_the_policy()
    {
        var settings = new OwnershipSettings();
        var fresh = new OwnershipPolicy();
        foreach (var property in Owners)
        {
            var other = (FieldOwner)property.GetValue(fresh)! == FieldOwner.Procore ? FieldOwner.Zoho : FieldOwner.Procore;
            typeof(OwnershipSettings).GetProperty(property.Name)!.SetValue(settings, other);
        }

        var policy = settings.ToPolicy();
        Assert.All(Owners, property => Assert.Equal(typeof(OwnershipSettings).GetProperty(property.Name)!.GetValue(settings), property.GetValue(policy)));
        Assert.All(Owners, property => Assert.NotEqual(property.GetValue(fresh), property.GetValue(policy)));
    }

    [Fact]
    public void What_a_connection_configures_reaches_its_policies()
    {
        var connection = Settings();
        connection.Ownership = new() { Title = FieldOwner.Zoho };
        connection.AmendedOrders = AmendedOrderTreatment.ChangeOrder;
        connection.ReviewAmendmentsIn.Add("24-110");
        connection.CancelledOrders = CancelledOrderTreatment.Close;
        connection.Adoption = AdoptionTreatment.WhenEqual;

        var policies = Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [connection] })).Connection.Policies;

        Assert.Equal(FieldOwner.Zoho, policies.Ownership?.Title);
        Assert.Equal((AmendedOrderTreatment.ChangeOrder, CancelledOrderTreatment.Close), (policies.AmendedOrders, policies.CancelledOrders));
        Assert.Equal(AdoptionTreatment.WhenEqual, policies.Adoption);
        Assert.Equal(["24-110"], policies.ReviewAmendmentsIn);

        var plain = Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [Settings()] })).Connection.Policies;
        Assert.Equal((null, null), (plain.Ownership, plain.ReviewAmendmentsIn));
        Assert.Equal(new NodaTime.LocalDate(2026, 1, 1), plain.OrdersFrom);
        Assert.Equal((AmendedOrderTreatment.Review, CancelledOrderTreatment.Review), (plain.AmendedOrders, plain.CancelledOrders));
    }

    /// <summary>The binder sets what has a setter, and each of them reaches the addresses.</summary>
    [Fact]
    public void Every_web_address_can_be_configured()
    {
        var addresses = typeof(WebAddresses).GetProperties();
        Assert.Equal(addresses.Select(property => property.Name).Order(), typeof(WebAddressSettings).GetProperties().Select(property => property.Name).Order());
        var connection = Settings();
        connection.WebAddresses = new();
        foreach (var property in typeof(WebAddressSettings).GetProperties())
        {
            Assert.DoesNotContain(typeof(System.Runtime.CompilerServices.IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers());
            property.SetValue(connection.WebAddresses, $"https://{property.Name}/{{id}}");
        }

        var read = Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [connection] })).WebAddresses;
        Assert.All(addresses, property => Assert.Equal($"https://{property.Name}/{{id}}", property.GetValue(read)));
        Assert.Equal(new WebAddresses(), Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [Settings()] })).WebAddresses);
    }

    private static ConnectionSettings Settings() => new()
    {
        Id = "acme",
        OrdersFrom = "2026-01-01",
        Zoho = new() { Region = "us", OrganizationId = "60012345678", ClientId = "1000.A", ClientSecret = "s", RefreshToken = "1000.r" },
        Procore = new() { CompanyId = "42", ClientId = "c", ClientSecret = "s" },
    };
}
