using System.Text.Json.Serialization.Metadata;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>
/// What is stored and hashed keeps its form to the byte. Stored texts have to open for years, and a hash that changes makes old records look changed and old
/// decisions lapse: a new hash here needs a reason and a migration.
/// </summary>
public sealed class StoredFormTests
{
    private static readonly OrderSnapshot Before = Scenario.Order(Scenario.Line("1", 100), Scenario.Line("2", 50.25m, project: "p2", code: "03-100 Concrete"));

    [Fact]
    public void Every_stored_form_stays_as_it_is()
    {
        // Of connections that ask for no approval, as all did that an earlier version added.
        var earlier = CommitmentLanding.In(new() { Approval = null }, "Approved");
        var connection = Connection() with { Policies = Connection().Policies with { Approval = null } };
        var input = Scenario.After(Before, Before with { Total = 150.50m, Adjustment = 0.25m }) with { Policies = earlier };
        var plan = Scenario.Plan(input);
        var line = Scenario.Line("3", 90) with
        {
            Taxes = [new() { Id = "7", Name = "GST", Percentage = 5, Amount = 4.5m }],
            Discount = 10,
            CancelledQuantity = 1,
            BilledQuantity = 0.5m,
        };
        var whole = Scenario.Order(line) with
        {
            DiscountPercent = 2,
            IsDiscountAfterTax = true,
            DiscountAppliedOn = 100,
            SubTotal = 91,
            Shipping = 1,
            AdjustmentDescription = "Goodwill",
            Rounding = 0.1m,
            TaxWithheld = 2,
            TaxCollected = 3,
            ExchangeRate = 1.1m,
        };
        var forms = new Dictionary<string, string>
        {
            ["connection"] = Form(
                connection with { Policies = connection.Policies with { Numbering = CommitmentNumbering.OrderNumber } }, ConnectionJson.Default.Connection),
            ["order"] = Form(Before, OrderJson.Default.OrderSnapshot),
            ["order with all amounts"] = Form(whole, OrderJson.Default.OrderSnapshot),
            ["company directory of earlier versions"] = Form(input.Company.Directory, DirectoryJson.Default.CompanyDirectory),
            ["company directory"] = input.Company.Hash,
            ["project directory"] = input.Projects[0].Hash,
            ["image"] = Form(Image(), CommitmentJson.Default.CommitmentImage),
            ["commitment"] = Form(Commitment("1", 5, 77), StoreJson.Default.WrittenCommitment),
            ["intent"] = Form(Intent("1", 5), StoreJson.Default.CommitmentIntent),
            ["link"] = Form(Link("900", 7) with { ZohoName = "Acme", FormerNames = ["Acme Ltd"] }, StoreJson.Default.Link),
            ["record"] = Form(Record("1", "PO-1"), StoreJson.Default.SyncRecord),
            ["review"] = Form(Review("r", "1", ReviewStatus.Decided), StoreJson.Default.ReviewItem),
            ["decision"] = Form(new("1", ReviewAction.KeepProcore, new string('d', 64), "ada"), StoreJson.Default.OrderDecision),
            ["state"] = plan.StateHash,
            ["input"] = plan.InputHash,
            ["plan"] = Scenario.Plan(Scenario.Input(Before) with { Policies = earlier }).PlanHash,
            ["plan of an order in review"] = Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 100, project: "p3"))) with { Policies = earlier }).PlanHash,
            ["connection of today"] = Form(connection, ConnectionJson.Default.Connection),
            ["connection in a data centre that was added"] = Form(connection with { Region = null, DataCenter = Emirates }, ConnectionJson.Default.Connection),
        };
        Assert.Equal(
            [
                "connection: 9de8d47c7c2dee066fd77b679d8ec1c989c57d4acd2ce69af0faae54cc73d96f",
                "order: 2cfd5465f8b9621dc17528785c04c6bcd727b8a00e8c09f2043d70b54792c8ac",
                "order with all amounts: ea6ff18a600ec614290fb784061e6851ca2669f4bcf84ae476681484d0a40327",
                "company directory of earlier versions: 2d73ce03136242e7e92dab9dcdd7a209ce6e920d26fc1c62191688abfba43d4f",
                "company directory: 40cfc69f288026a86e438484d2ad057decc0192c752db6257ed4884ab1cbdaa8",
                "project directory: 7b148bc4d58cee81fdfc239d773b9bc27c01a67f85da1a8a502ff3809e213aa3",
                "image: ead507199dd77c9cabb89d5c019c7eb64462d0a8ff32a2af7d1346140e9f5f94",
                "commitment: bf49394a4857ef9f4cd346965737bffad3e97284d0d30b3b8ce9fa0938e668f5",
                "intent: d82f035805471ddc5e1c807b40c93d7302fce0fd95b74a9b345e57087a4ae7b9",
                "link: 1ecc024046436dada1f7cdcfa269d676a7a28b688da6764a9a4e4372fba7e91e",
                "record: 8bbd4ab9a1655e622ca5624437343d9b1efd2f5c9e9e89150b1e2ea3f6f9eac7",
                "review: 61ec9c3c03fe94a4ed3d4755369c28c839435c56122ee95dc042207fb41a134b",
                "decision: 5dd0099e8b05a8675db546d9521c6d75308f9f748449e8ca6f91a435feab61da",
                "state: 1aaa2f1d22ee504a25c5fb2c4079dd9ef9f107a8698267cbe966944ee2ef7a0c",
                "input: e120292102f9bf4b7a95f90d088b4fc0202d3919a27f0317c5c5650dbb9c3267",
                "plan: 8d0b7e6287c67c34a4a75765488d266645fee45cc6f3706b160aa76751ac9b07",
                "plan of an order in review: 64b0e81dd681f0f35e4734dca41fd691c0a51f43ba4af0f75ffd43efa4db43b7",
                "connection of today: e8c2188441eff9cdccb0213ea163c63c24a5404f1c7079ce16284cda1e77b1d6",
                "connection in a data centre that was added: 408f338d7671cb60465c563454a9b3203cb9c97b2e3ad4e136a7f08d07680a1f",
            ],
            forms.Select(form => $"{form.Key}: {form.Value}"));
    }

    private static string Form<T>(T value, JsonTypeInfo<T> type) => ContentHash.Of(value, type);
}
