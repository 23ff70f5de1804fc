using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Two organizations of Zoho Books are linked to one company of Procore: one vendor of one of them writes there, and no other.</summary>
public sealed class VendorHolderTests
{
    private const string Name = "Quarrymade Limestone Fabricators LLC";

    private static readonly ContactInput Moved = new() { BillingAddress = new() { Street = "12 Kiln Road", City = "Austin", StateCode = "TX", Zip = "78701", CountryCode = "US" } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The company carries no origin_id: nobody made it from Zoho Books.</summary>
    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public async Task A_company_follows_the_vendor_that_was_linked_to_it_first(int daysLater, bool follows)
    {
        using var office = await OfficeAsync();
        var (vendor, company, at) = await VendorAsync(office);
        await BetaAsync(office, company, at + Duration.FromDays(daysLater));

        await office.ChangeAsync(vendor, Moved);
        await office.LookAsync();

        Assert.Equal((follows ? "Austin" : null, 0), (Text((await office.InProcoreAsync(company)).City), (await office.AskedAsync(vendor)).Count));
        Assert.Equal(!follows, (await office.RecordAsync(vendor)).Reason.Contains("follows 'Quarrymade of Beta' of organization 999000111 ('Beta'), which was linked to it first", StringComparison.Ordinal));
    }

    /// <summary>Whoever confirms the holder's link after a rename, here or among the links, says nothing about who was there first.</summary>
    [Fact]
    public async Task A_link_that_is_confirmed_once_more_passes_no_company_on()
    {
        using var office = await OfficeAsync();
        var (vendor, company, at) = await VendorAsync(office);
        var second = await office.AddAsync("Quarrymade Limestone in euros", new() { Website = "https://second.example" });
        async Task LinkAsync(string contact) => await office.Test.Engine.DecideLinkAsync(
            Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = contact, ProcoreId = company, By = "Ann" }, Token);
        await LinkAsync(second);
        await office.LookAsync();

        await LinkAsync(vendor);
        await office.LookAsync();

        Assert.Equal((at, "Ann"), ((await office.LinkAsync(vendor))!.At, (await office.LinkAsync(vendor))!.DecidedBy));
        Assert.Contains("follows another vendor of Zoho Books", (await office.RecordAsync(second)).Reason, StringComparison.Ordinal);
        Assert.Null(Text((await office.InProcoreAsync(company)).Website));
        await office.ChangeAsync(vendor, Moved);
        await office.LookAsync();
        Assert.Equal("Austin", (await office.InProcoreAsync(company)).City);
    }

    /// <summary>The first link went, and the company carried no mark: what was first is remembered until a person says who is now.</summary>
    [Fact]
    public async Task What_was_linked_first_and_is_no_more_passes_the_company_on_by_a_decision()
    {
        using var office = await OfficeAsync();
        var (vendor, company, at) = await VendorAsync(office);
        var link = await BetaAsync(office, company, at - Duration.FromDays(1));
        await office.ChangeAsync(vendor, Moved);
        await office.LookAsync();
        await office.Test.Store.SaveAsync("beta", new() { RemovedLinks = [link] }, Token);

        await office.Test.Engine.ReplayAsync(Sandboxed.Id, RecordKey.Vendor(vendor), "Ann", Token);
        await office.RunAsync();

        Assert.Equal((FindingCodes.VendorHeld, null), (Assert.Single(await office.AskedAsync(vendor)).Finding.Code, Text((await office.InProcoreAsync(company)).City)));
        await office.DecideAsync(vendor, ReviewAction.OverwriteProcore);
        await office.LookAsync();
        Assert.Equal("Austin", (await office.InProcoreAsync(company)).City);
    }

    /// <summary>The one of this organization that remembers it is inactive by now: the one that is linked later does not inherit unasked.</summary>
    [Fact]
    public async Task A_vendor_that_remembers_nothing_itself_inherits_no_company_of_another_organization()
    {
        using var office = await OfficeAsync();
        var (vendor, company, at) = await VendorAsync(office);
        var link = await BetaAsync(office, company, at - Duration.FromDays(1));
        await office.ChangeAsync(vendor, Moved);
        await office.LookAsync();
        await office.Test.Store.SaveAsync("beta", new() { RemovedLinks = [link] }, Token);
        var later = await office.AddAsync("Quarrymade Limestone in euros", new() { BillingAddress = new() { Street = "7 Other Road", City = "Dallas", StateCode = "TX", Zip = "75201", CountryCode = "US" } });
        await office.Test.Store.SaveAsync(
            Sandboxed.Id,
            new() { Links = [new() { Kind = LinkKind.Vendor, ZohoId = later, ProcoreId = company, Status = LinkStatus.Confirmed, Evidence = "same", DecidedBy = "Ann", At = at + Duration.FromDays(1) }] },
            Token);
        await office.Test.Clients.Books.Contacts.MarkInactiveAsync(vendor, Token);
        await office.LookAsync();
        await office.Test.Engine.ReplayAsync(Sandboxed.Id, RecordKey.Vendor(later), "Ann", Token);
        await office.RunAsync();

        var finding = Assert.Single(await office.AskedAsync(later)).Finding;
        Assert.Equal(FindingCodes.VendorHeld, finding.Code);
        Assert.Contains("followed a vendor of", finding.Sentence, StringComparison.Ordinal);
        Assert.Null(Text((await office.InProcoreAsync(company)).City));

        await office.DecideAsync(later, ReviewAction.OverwriteProcore);
        await office.LookAsync();
        var now = await office.InProcoreAsync(company);
        Assert.Equal((OriginIds.Vendor(office.Test.Connection.OrganizationId, later), "Dallas"), (now.OriginId, now.City));
    }

    /// <summary>Nobody touched the vendor since: what was held back is found by the next reading, and by no person who happens to look.</summary>
    [Fact]
    public async Task What_was_held_back_is_looked_at_again_once_the_other_organization_has_the_company_no_more()
    {
        using var office = await OfficeAsync();
        var (vendor, company, at) = await VendorAsync(office);
        var link = await BetaAsync(office, company, at - Duration.FromDays(1));
        await office.ChangeAsync(vendor, Moved);
        await office.LookAsync();
        await office.LookAsync();
        Assert.Empty(await office.AskedAsync(vendor)); // the other one holds it

        await office.Test.Store.SaveAsync("beta", new() { RemovedLinks = [link] }, Token);
        await office.LookAsync();

        Assert.Equal(FindingCodes.VendorHeld, Assert.Single(await office.AskedAsync(vendor)).Finding.Code);
        var read = (await office.RecordAsync(vendor)).ReadAt;
        await office.LookAsync();
        Assert.Equal(read, (await office.RecordAsync(vendor)).ReadAt); // and once is enough
    }

    /// <summary>The other one that is linked first is inactive, and passes the company on to another vendor of its own organization.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(null, false)]
    [InlineData(false, true)]
    public void Where_another_organization_s_next_vendor_holds_the_company_nobody_is_asked(bool? isNextActive, bool isOpen)
    {
        var at = Instant.FromUtc(2026, 11, 20, 9, 0);
        VendorElsewhere Beta(string id, int days, bool? isActive) => new("999000111", id, $"Vendor {id}", "Beta", at + Duration.FromDays(days), isActive);
        var input = new VendorPlanInput
        {
            OrganizationId = "10",
            ContactId = "5",
            Name = Name,
            Company = new(new CompanyDirectory()),
            Links = new([new() { Kind = LinkKind.Vendor, ZohoId = "5", ProcoreId = 7, Status = LinkStatus.Confirmed, Evidence = "same", DecidedBy = "Ann", At = at }]),
            LinkedElsewhere = [Beta("998", 1, isNextActive), Beta("999", -1, false)],
        };

        var holder = VendorHolder.Of(input, new(7, string.Empty, true, [], []));

        Assert.Equal((isOpen, true), (holder!.IsOpen, holder.Why.Contains("'Vendor 999'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ReviewAction.OverwriteProcore, "Austin")]
    [InlineData(ReviewAction.KeepProcore, null)]
    public async Task Where_the_store_cannot_tell_who_was_first_a_person_says_who_writes(ReviewAction action, string? city)
    {
        using var office = await OfficeAsync();
        var (vendor, company, at) = await VendorAsync(office);
        await BetaAsync(office, company, at);
        Assert.Empty(await office.AskedAsync(vendor)); // as long as there is nothing to write

        await office.ChangeAsync(vendor, Moved);
        await office.LookAsync();
        Assert.Equal(FindingCodes.VendorHeld, Assert.Single(await office.AskedAsync(vendor)).Finding.Code);
        Assert.Null(Text((await office.InProcoreAsync(company)).City));

        await office.DecideAsync(vendor, action);
        await office.LookAsync();

        var now = await office.InProcoreAsync(company);
        Assert.Equal((city, 0), (Text(now.City), (await office.AskedAsync(vendor)).Count));
        Assert.Equal(action == ReviewAction.OverwriteProcore ? OriginIds.Vendor(office.Test.Connection.OrganizationId, vendor) : null, Text(now.OriginId));
    }

    /// <summary>The holding passes on by a person's word alone: the other connection may only be away.</summary>
    [Fact]
    public async Task A_company_whose_holder_unlinked_it_or_went_is_taken_over_by_a_decision()
    {
        using var office = await OfficeAsync();
        var (vendor, company, at) = await VendorAsync(office);
        office.Test.EditInProcore("change_vendor", company, new() { ["origin_id"] = "zb:999000111:contact:999" });
        var link = await BetaAsync(office, company, at - Duration.FromDays(1));
        await office.ChangeAsync(vendor, Moved);
        await office.LookAsync();
        Assert.Empty(await office.AskedAsync(vendor)); // it holds

        await office.Test.Store.SaveAsync("beta", new() { RemovedLinks = [link] }, Token);
        await office.Test.Engine.ReplayAsync(Sandboxed.Id, RecordKey.Vendor(vendor), "Ann", Token);
        await office.RunAsync();
        Assert.Equal((FindingCodes.VendorHeld, null), (Assert.Single(await office.AskedAsync(vendor)).Finding.Code, Text((await office.InProcoreAsync(company)).City)));

        await office.DecideAsync(vendor, ReviewAction.OverwriteProcore);
        await office.LookAsync();

        var now = await office.InProcoreAsync(company);
        Assert.Equal((OriginIds.Vendor(office.Test.Connection.OrganizationId, vendor), "Austin"), (now.OriginId, now.City));
    }

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static async Task<VendorOffice> OfficeAsync()
    {
        var office = new VendorOffice(new() { Treatment = VendorTreatment.Create });
        await office.SettleAsync();
        return office;
    }

    private static async Task<(string Vendor, long Company, Instant At)> VendorAsync(VendorOffice office)
    {
        var company = office.Company(Name);
        await office.LookAsync();
        var vendor = await office.AddAsync(Name, new() { CompanyName = Name });
        await office.LookAsync();
        var link = await office.LinkAsync(vendor);
        Assert.Equal(company, link!.ProcoreId);
        return (vendor, company, link.At);
    }

    private static async Task<Link> BetaAsync(VendorOffice office, long company, Instant at)
    {
        var link = new Link { Kind = LinkKind.Vendor, ZohoId = "999", ProcoreId = company, Status = LinkStatus.Confirmed, Evidence = "same", DecidedBy = "Ann", ZohoName = "Quarrymade of Beta", ProcoreName = Name, At = at };
        await office.Test.Store.SaveConnectionAsync(office.Test.Connection with { Id = "beta", Name = "Beta", OrganizationId = "999000111" }, Token);
        await office.Test.Store.SaveAsync("beta", new() { Links = [link] }, Token);
        return link;
    }
}
