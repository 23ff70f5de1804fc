using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a decision about one order rests on: what it needs, and nothing that belongs to other orders.</summary>
public sealed class OrderInputReaderTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Links_and_commitments_of_other_orders_are_not_read()
    {
        await _test.SettleAsync();
        var synced = await SyncedAsync();
        var order = synced[0].Key.Id;
        await _test.Store.SaveAsync(
            Sandboxed.Id, new() { Links = [Other(LinkKind.Vendor, "vendor-of-others"), Other(LinkKind.Project, "project-of-others"), Other(LinkKind.CostCode, "99-999")] }, Token);
        using var session = _test.NewSession();

        var input = await new OrderInputReader(session, _test.Store, OrderRules.Default).ReadAsync(order, Token);

        Assert.Equal(order, input.Order.OrderId);
        Assert.NotEmpty(input.Links.All);
        Assert.DoesNotContain(input.Links.All, link => link.ProcoreId == 999);
        Assert.NotEmpty(input.Recorded);
        Assert.All(input.Recorded, recorded => Assert.Equal(order, recorded.OrderId));
        Assert.Equal(input.Recorded.Select(recorded => recorded.OriginId).Order(), input.Existing.Select(existing => existing.OriginId).Order());
        Assert.Equal(input.Routing!.Projects.Order(), input.Projects.Select(project => project.Codes.ProjectId).Order());
    }

    [Fact]
    public async Task A_commitment_is_read_with_its_lines_where_it_was_written_and_where_it_may_have_been()
    {
        await _test.SettleAsync();
        var order = (await SyncedAsync())[0].Key.Id;
        var recorded = await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new() { OrderIds = [order] }, Token);
        using var session = _test.NewSession();
        var reader = new CommitmentReader(session);

        var (known, givenBack) = await reader.ReadAsync(order, [], recorded, [], [], Token);
        var (doubtful, _) = await reader.ReadAsync(order, [], [], [.. recorded.Select(Doubt)], [], Token);

        Assert.Equal(recorded.Select(record => (record.OriginId, record.ContractId)).Order(), known.Select(one => (one.OriginId, one.ContractId)).Order());
        Assert.Equal(known.Select(one => one.ContractId).Order(), doubtful.Select(one => one.ContractId).Order());
        Assert.All(known, one => Assert.NotEmpty(one.Image.Fields));
        Assert.Null(givenBack);
        Assert.Empty((await reader.ReadAsync("460000000099999", recorded.Select(record => record.ProjectId), [], [], [], Token)).Existing);
    }

    [Fact]
    public async Task A_past_input_gives_the_past_plan_and_one_that_is_not_kept_gives_none()
    {
        await _test.SettleAsync();
        var record = (await SyncedAsync())[0];

        var input = await new PastOrderReader(_test.Store, Sandboxed.Id).ReadAsync(record.InputHash, Token);

        Assert.Equal(record.PlanHash, new OrderPlanner(OrderRules.Default).Plan(input!).PlanHash);
        Assert.Null(await new PastOrderReader(_test.Store, Sandboxed.Id).ReadAsync("0123", Token));
    }

    /// <summary>What a plan rests on is kept: that a vendor has a person's tax number is part of it, the number is not.</summary>
    [Theory]
    [InlineData("SSN", "536-22-4167", "SSN, not kept")]
    [InlineData("EIN", "84-6134597", "EIN 84-6134597")]
    public async Task The_number_of_a_person_is_not_kept_with_an_order(string type, string number, string kept)
    {
        var order = _test.Vendors.Zoho.Orders[0];
        await _test.ThroughAsync(_test.Clients.Books.Contacts.UpdateAsync(
            order.VendorId, new() { ContactType = ZohoBooks.Client.ContactType.Vendor, TaxIdType = type, TaxIdValue = number }, Token));
        using var session = _test.NewSession();

        var input = await _test.ThroughAsync(new OrderInputReader(session, _test.Store, OrderRules.Default).ReadAsync(order.Id, Token));

        Assert.Equal(kept, input.Vendor!.TaxId);
    }

    /// <summary>A vendor that is linked is not read for an order, unless a rule asks what only its own record says; and then once for all orders.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_record_of_a_vendor_that_is_linked_is_read_where_rules_ask_for_it(bool asks)
    {
        await _test.SettleAsync();
        var order = _test.Vendors.Zoho.Orders.First(one => one.Intent == Sandbox.OrderIntent.Clean);
        await _test.ThroughAsync(_test.Clients.Books.Contacts.UpdateAsync(
            order.VendorId,
            new() { ContactType = ZohoBooks.Client.ContactType.Vendor, TaxIdType = "SSN", TaxIdValue = "536-22-4167", CustomFields = [new() { Label = "External id", Value = "SUB-12" }] },
            Token));
        using var session = _test.NewSession();
        var reader = new OrderInputReader(session, _test.Store, OrderRules.Default with { NeedsVendor = asks });

        var input = await _test.ThroughAsync(reader.ReadAsync(order.Id, Token));

        Assert.NotNull(input.Links.Find(LinkKind.Vendor, order.VendorId));
        Assert.Equal(asks ? "SSN, not kept" : null, input.Vendor?.TaxId);
        Assert.Equal(asks ? "SUB-12" : null, input.Vendor?.CustomFields?["external id"]);
        Assert.Equal(asks ? "SUB-12" : null, input.Routing!.Lines[0].Context.Vendor!.CustomFields?["External id"]);

        var rules = OrderRules.Default with { NeedsVendor = asks };
        var manifest = JsonSerializer.Serialize(OrderInputManifest.From(input, rules), PlanningJson.Default.OrderInputManifest);
        Assert.Equal(asks, manifest.Contains("SUB-12", StringComparison.Ordinal));
        Assert.DoesNotContain("536-22-4167", manifest, StringComparison.Ordinal);
        Assert.Equal(input.Vendor?.CustomFields?["external id"], JsonSerializer.Deserialize(manifest, PlanningJson.Default.OrderInputManifest)!.Vendor?.CustomFields?["external id"]);
    }

    [Fact]
    public async Task The_trial_of_vendor_matching_measures_both_lists_of_the_directory()
    {
        using var session = _test.NewSession();
        var directory = (await session.Directory.CompanyAsync(Token)).Directory;

        var report = await VendorTrialReader.RunAsync(session, _test.Store, Token);

        Assert.Equal((directory.ZohoVendors.Count(vendor => vendor.IsActive), directory.ProcoreVendors.Count), (report.ZohoVendors, report.ProcoreVendors));
        Assert.InRange(report.Linked.Count, 1, report.ZohoVendors);
    }

    private static Link Other(LinkKind kind, string zohoId) => new()
    {
        Kind = kind,
        ZohoId = zohoId,
        ProcoreId = 999,
        Status = LinkStatus.Confirmed,
        Evidence = "test",
        DecidedBy = "ada",
        At = Instant.MinValue,
    };

    private static CommitmentIntent Doubt(WrittenCommitment record) => new()
    {
        OriginId = record.OriginId,
        OrderId = record.OrderId,
        ProjectId = record.ProjectId,
        PlanHash = "p",
        Desired = record.Image,
        At = record.At,
    };

    private async Task<List<SyncRecord>> SyncedAsync() =>
        await _test.Store.ReadRecordsAsync(Sandboxed.Id, new() { State = RecordState.Synced }, Token).ToListAsync(Token);
}
