using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Two organizations of Zoho Books stand in one company of Procore: what one of them retires may be the other's.</summary>
[Trait("Takes", "long")]
public sealed class SharedCompanyReaderTests
{
    private const string Name = "Quarrymade Limestone Fabricators LLC";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VendorDeactivation.Deactivate)]
    [InlineData(VendorDeactivation.Review)]
    public async Task A_company_that_another_organization_s_vendor_is_linked_to_stays_active_and_that_one_is_named(VendorDeactivation deactivation)
    {
        using var office = await OfficeAsync(deactivation);
        var (vendor, company) = await VendorAsync(office);
        await LinkedElsewhereAsync(office, company);

        await RetireAsync(office, vendor);

        var finding = Assert.Single(await office.AskedAsync(vendor)).Finding;
        Assert.Equal((FindingCodes.VendorShared, true), (finding.Code, (await office.InProcoreAsync(company)).IsActive));
        Assert.Contains("'Quarrymade of Beta' (999) of organization 999000111 ('Beta'), of which nobody knows whether it is active", finding.Sentence, StringComparison.Ordinal);
        await office.DecideAsync(vendor, ReviewAction.KeepProcore);
        await office.LookAsync();
        Assert.Equal((true, 0), ((await office.InProcoreAsync(company)).IsActive, (await office.AskedAsync(vendor)).Count));
    }

    [Fact]
    public async Task What_another_organization_committed_to_a_company_is_named_and_asks_before_it_is_made_inactive()
    {
        using var office = await OfficeAsync(VendorDeactivation.Deactivate);
        var (vendor, company) = await VendorAsync(office);
        await BetaAsync(office, new() { Commitments = [Written("PO-71", company, "Approved"), Written("PO-72", company, "Closed"), Written("PO-73", company + 1, "Approved")] });

        await RetireAsync(office, vendor);

        var finding = Assert.Single(await office.AskedAsync(vendor)).Finding;
        Assert.Equal((FindingCodes.VendorRetired, true), (finding.Code, (await office.InProcoreAsync(company)).IsActive));
        Assert.Contains("Open commitments there: PO-71 of organization 999000111 ('Beta'). ", finding.Sentence, StringComparison.Ordinal);
        await office.DecideAsync(vendor, ReviewAction.OverwriteProcore);
        Assert.False((await office.InProcoreAsync(company)).IsActive);
    }

    /// <summary>Another company of Procore, another environment, and links that were taken back have nothing to do with it.</summary>
    [Theory]
    [InlineData("company")]
    [InlineData("environment")]
    [InlineData("rejected")]
    [InlineData("nothing")]
    public async Task What_is_not_of_the_same_company_keeps_nothing_active(string what)
    {
        using var office = await OfficeAsync(VendorDeactivation.Deactivate);
        var (vendor, company) = await VendorAsync(office);
        if (what != "nothing")
        {
            await LinkedElsewhereAsync(office, company, what == "rejected" ? LinkStatus.Rejected : LinkStatus.Confirmed, beta => what switch
            {
                "company" => beta with { CompanyId = beta.CompanyId + 1 },
                "environment" => beta with { Environment = beta.Environment == ProcoreEnvironment.Production ? ProcoreEnvironment.MonthlySandbox : ProcoreEnvironment.Production },
                _ => beta,
            });
        }

        await RetireAsync(office, vendor);

        Assert.Equal((false, 0), ((await office.InProcoreAsync(company)).IsActive, (await office.AskedAsync(vendor)).Count));
    }

    /// <summary>The other organization of the same customer holds the company: its mark says so, and no integration is made up.</summary>
    [Fact]
    public async Task A_company_that_follows_another_organization_is_said_to_follow_that_one()
    {
        using var office = await OfficeAsync(VendorDeactivation.Deactivate);
        office.Company(Name, new() { ["origin_id"] = "zb:999000111:contact:5" });
        await office.LookAsync();

        var vendor = await office.AddAsync(Name, new() { CompanyName = Name });
        await office.LookAsync();

        Assert.Equal("The company in Procore follows organization 999000111 of Zoho Books; nothing of it is written from this one.", (await office.RecordAsync(vendor)).Reason);
    }

    private static async Task<VendorOffice> OfficeAsync(VendorDeactivation deactivation)
    {
        var office = new VendorOffice(new() { Treatment = VendorTreatment.Create, Deactivation = deactivation });
        await office.SettleAsync();
        return office;
    }

    private static async Task<(string Vendor, long Company)> VendorAsync(VendorOffice office)
    {
        var vendor = await office.AddAsync(Name, new() { CompanyName = Name });
        await office.LookAsync();
        return (vendor, (await office.LinkAsync(vendor))!.ProcoreId);
    }

    /// <summary>What others have linked to a company of ours, or linked otherwise, is told by a hash of each.</summary>
    [Fact]
    public async Task What_others_link_to_a_company_of_ours_is_told_by_a_hash()
    {
        using var office = await OfficeAsync(VendorDeactivation.Review);
        var (_, company) = await VendorAsync(office);
        using var session = office.Test.NewSession();
        Assert.Empty(await new SharedCompanyReader(session, office.Test.Store).HashesAsync(Token));

        await LinkedElsewhereAsync(office, company);
        Assert.Equal([company], (await new SharedCompanyReader(session, office.Test.Store).HashesAsync(Token)).Keys);
    }

    private static Task LinkedElsewhereAsync(VendorOffice office, long company, LinkStatus status = LinkStatus.Confirmed, Func<Connection, Connection>? change = null) => BetaAsync(
        office,
        new() { Links = [new() { Kind = LinkKind.Vendor, ZohoId = "999", ProcoreId = company, Status = status, Evidence = "same", DecidedBy = "Ann", ZohoName = "Quarrymade of Beta", ProcoreName = Name }] },
        change);

    private static async Task BetaAsync(VendorOffice office, ChangeSet changes, Func<Connection, Connection>? change = null)
    {
        var beta = office.Test.Connection with { Id = "beta", Name = "Beta", OrganizationId = "999000111" };
        await office.Test.Store.SaveConnectionAsync(change is null ? beta : change(beta), Token);
        await office.Test.Store.SaveAsync("beta", changes, Token);
    }

    private static async Task RetireAsync(VendorOffice office, string vendor)
    {
        await office.Test.Clients.Books.Contacts.MarkInactiveAsync(vendor, Token);
        await office.LookAsync();
    }

    private static WrittenCommitment Written(string number, long company, string status) => new()
    {
        OriginId = OriginIds.Commitment("999000111", number, 7),
        OrderId = number,
        OrderNumber = number,
        ProjectId = 7,
        ContractId = 70,
        Currency = "USD",
        Total = 100,
        Status = status,
        At = default,
        Image = new() { Fields = new(StringComparer.Ordinal) { [CommitmentFields.Vendor] = FormattableString.Invariant($"{company}"), [CommitmentFields.Status] = status } },
    };
}
