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
        connection.PotentialChangeOrdersIn.Add("24-112");
        connection.CancelledOrders = CancelledOrderTreatment.Close;
        connection.Adoption = AdoptionTreatment.WhenEqual;

        var policies = Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [connection] })).Connection.Policies;

        Assert.Equal(FieldOwner.Zoho, policies.Ownership?.Title);
        Assert.Equal((AmendedOrderTreatment.ChangeOrder, CancelledOrderTreatment.Close), (policies.AmendedOrders, policies.CancelledOrders));
        Assert.Equal(AdoptionTreatment.WhenEqual, policies.Adoption);
        Assert.Equal(["24-110"], policies.ReviewAmendmentsIn);
        Assert.Equal(["24-112"], policies.PotentialChangeOrdersIn);

        var plain = Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [Settings()] })).Connection.Policies;
        Assert.Equal((null, null, null), (plain.Ownership, plain.ReviewAmendmentsIn, plain.PotentialChangeOrdersIn));
        Assert.Equal(new NodaTime.LocalDate(2026, 1, 1), plain.OrdersFrom);
        Assert.Equal((AmendedOrderTreatment.Review, CancelledOrderTreatment.Review), (plain.AmendedOrders, plain.CancelledOrders));
    }

    [Fact]
    public void A_file_of_policies_is_read_whole_and_nothing_is_set_beside_it()
    {
        using var directory = new TemporaryDirectory();
        var file = Path.Combine(directory.Path, "policies.json");
        var connection = Settings();
        connection.PoliciesFile = file;

        File.WriteAllText(file, """{ "cost": { "tax": "LeftOut" }, "maxAttempts": 4 }""");
        var policies = Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [connection] })).Connection.Policies;
        Assert.Equal((CostTreatment.LeftOut, 4, new NodaTime.LocalDate(2026, 1, 1)), (policies.Cost?.Tax, policies.MaxAttempts, policies.OrdersFrom));

        File.WriteAllText(file, """{ "ordersFrom": "2025-07-01", "cost": { "tex": 1 }, "maxAttempts": 0 }""");
        Refused(connection, $"The policies in {file} can't be used", "cost.tex: this is a key that nothing reads.");

        File.WriteAllText(file, """{ "ordersFrom": "2025-07-01" }""");
        connection.CancelledOrders = CancelledOrderTreatment.Close;
        Refused(connection, "Connections:0:PoliciesFile is set beside CancelledOrders; put them into", "Connections:0:OrdersFrom stands in");

        connection.CancelledOrders = default;
        connection.OrdersFrom = string.Empty;
        Assert.Equal(new NodaTime.LocalDate(2025, 7, 1), Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [connection] })).Connection.Policies.OrdersFrom);

        File.Delete(file);
        Refused(connection, "The policies can't be read: Could not find file");
        File.WriteAllText(file, "{}");
        Refused(connection, "Connections:0:OrdersFrom is \"\"; it has to be the date of the first order to sync");
    }

    [Theory]
    [InlineData("Draft", "Draft", "Draft")]
    [InlineData("Submitted", "Submitted", "Submitted")]
    [InlineData("approved", "Approved", "Submitted")]
    public void In_which_status_commitments_land_is_chosen(string chosen, string issued, string approved)
    {
        var connection = Settings();
        connection.CommitmentStatus = chosen;
        var statuses = Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [connection] })).Connection.Policies.CommitmentStatusByOrderStatus!;
        Assert.Equal((issued, issued, approved), (statuses["open"], statuses["closed"], statuses["approved"]));
    }

    [Fact]
    public void Without_a_choice_the_host_says_what_each_status_does_to_the_budget()
    {
        var connection = Settings();
        connection.CommitmentStatus = string.Empty;
        Refused(connection, ["Connections:0:CommitmentStatus is \"\"", .. CommitmentLanding.Choices.Select(choice => $"{choice.Status}: {choice.Effect}")]);
        Assert.Contains(CommitmentLanding.Choices, choice => choice.Effect.Contains("committed in the budget", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => CommitmentLanding.In(new(), "Closed"));

        using var directory = new TemporaryDirectory();
        connection.PoliciesFile = Path.Combine(directory.Path, "policies.json");
        File.WriteAllText(connection.PoliciesFile, """{ "commitmentStatusByOrderStatus": { "open": "Draft" } }""");
        Assert.Equal("Draft", Assert.Single(ConnectionReader.Read(new HostSettings { Connections = [connection] })).Connection.Policies.CommitmentStatusByOrderStatus!["open"]);
        connection.CommitmentStatus = "Draft";
        Refused(connection, "Connections:0:CommitmentStatus stands in");
    }

    [Fact]
    public void Policies_by_keys_are_checked_as_a_file_is()
    {
        var connection = Settings();
        connection.Cost = new() { Units = new Dictionary<string, string> { ["Std"] = " " } };
        Refused(connection, "Connections:0: cost.units.Std is \" \": neither name nor value may be empty; it has to be the unit as Procore has it.");
    }

    private static void Refused(ConnectionSettings connection, params string[] expected)
    {
        var problem = Assert.Throws<InputException>(() => ConnectionReader.Read(new HostSettings { Connections = [connection] }));
        Assert.All(expected, part => Assert.Contains(part, problem.Message, StringComparison.Ordinal));
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
        CommitmentStatus = "approved",
        Zoho = new() { Region = "us", OrganizationId = "60012345678", ClientId = "1000.A", ClientSecret = "s", RefreshToken = "1000.r" },
        Procore = new() { CompanyId = "42", ClientId = "c", ClientSecret = "s" },
    };
}
