using System.Net;
using System.Text.Json.Nodes;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Vendors from Zoho Books to Procore, by what stands on both sides.</summary>
[Trait("Takes", "long")]
public sealed class VendorBatchTests
{
    private static readonly VendorPolicy Create = new() { Treatment = VendorTreatment.Create };
    private static readonly VendorPolicy Asks = new() { Treatment = VendorTreatment.Review };

    private static readonly ContactInput Facts = new()
    {
        BillingAddress = new() { Street = "12 Kiln Road", Street2 = "Suite 4", City = "Dallas", State = "Texas", StateCode = "TX", Zip = "75201", Country = "U.S.A", CountryCode = "US" },
        Website = "https://quarrymade.example",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_vendor_is_made_once_with_its_facts_and_then_nothing_is_written()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);

        await office.LookAsync();
        await office.Test.Engine.ReplayAsync(Sandboxed.Id, RecordKey.Vendor(contact), "Ann", Token);
        await office.RunAsync();
        await office.LookAsync();

        var made = Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
        Assert.Equal(
            ($"zb:{office.Test.Connection.OrganizationId}:contact:{contact}", "12 Kiln Road, Suite 4", "Dallas", "TX", "75201", "US", "https://quarrymade.example"),
            (made.OriginId, made.Address, made.City, made.StateCode, made.Zip, made.CountryCode, made.Website));
        Assert.Single(office.Writes);
        Assert.Equal(made.Id, (await office.LinkAsync(contact))!.ProcoreId);
        Assert.Equal(RecordState.Synced, (await office.RecordAsync(contact)).State);
        var audit = await office.AuditAsync(contact);
        Assert.Equal([AuditKind.Intent, AuditKind.Linked, AuditKind.Outcome], audit.Select(entry => entry.Kind).Where(kind => kind is AuditKind.Intent or AuditKind.Linked or AuditKind.Outcome));
    }

    [Fact]
    public async Task Where_nothing_is_due_nothing_is_asked()
    {
        using var office = new VendorOffice(Create);
        using var session = office.Test.NewSession();

        await new VendorBatch(session, office.Test.Store, office.Test.Time).RunAsync([], Token);

        Assert.Empty(office.Test.Sent);
    }

    [Fact]
    public async Task An_answer_that_was_lost_makes_no_second_one()
    {
        using var office = new VendorOffice(Create, retries: 0);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        var isLost = false;
        office.Test.Spoil = (request, _) =>
        {
            if (!isLost && request.RequestUri!.AbsolutePath.EndsWith("/vendors/sync", StringComparison.Ordinal))
            {
                isLost = true;
                throw new HttpRequestException("the line broke");
            }
        };

        await office.LookAsync();
        Assert.True(isLost);
        await office.LookAsync();

        Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
        Assert.Single(office.Writes);
        Assert.Equal(RecordState.Synced, (await office.RecordAsync(contact)).State);
        Assert.Equal(["unknown", "written"], (await office.AuditAsync(contact)).Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Result));
        Assert.Empty(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token));
    }

    [Fact]
    public async Task Where_something_is_like_it_it_is_asked_and_made_only_when_a_person_says_so()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var near = office.Company("Quarrymade Limestone Fabrication Inc");
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);

        await office.LookAsync();

        var item = Assert.Single(await office.AskedAsync(contact));
        Assert.Contains(item.Finding.Candidates, candidate => candidate.ProcoreId == near);
        Assert.Empty(office.Writes);
        Assert.Equal(RecordState.NeedsReview, (await office.RecordAsync(contact)).State);

        await office.DecideAsync(contact, ReviewAction.Create);

        Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
        Assert.Single(office.Writes);
        Assert.Empty(await office.AskedAsync(contact));
        Assert.Empty(await office.Test.Store.ListDecisionsAsync(Sandboxed.Id, RecordKey.Vendor(contact).Owner, Token));
        Assert.Contains(await office.AuditAsync(contact), entry => entry.Kind == AuditKind.DecisionUsed);
    }

    [Fact]
    public async Task One_that_a_person_typed_a_minute_ago_is_found()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        long typed = 0;
        office.Answers = request =>
        {
            if (typed == 0 && request.RequestUri!.Query.Contains("search", StringComparison.Ordinal))
            {
                typed = office.Company("Quarrymade Limestone Fabricators LLC");
            }

            return null;
        };

        await office.LookAsync();

        Assert.Equal(typed, Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC")).Id);
        Assert.Equal(typed, (await office.LinkAsync(contact))!.ProcoreId);
    }

    [Fact]
    public async Task Two_that_are_alike_are_not_both_made()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        string[] contacts = [await office.AddAsync("Quarrymade Limestone Fabricators LLC"), await office.AddAsync("Quarrymade Limestone Fabricator")];

        await office.LookAsync();

        Assert.Single(office.Writes);
        Assert.Single((await office.AskedAsync(contacts[0])).Concat(await office.AskedAsync(contacts[1])));
    }

    [Fact]
    public async Task What_clerks_fill_in_and_what_is_inactive_is_never_made()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var filled = await office.AddAsync("One Time Vendor");
        var inactive = await office.AddAsync("Quarrymade Limestone Fabricators LLC");
        await office.Test.Clients.Books.Contacts.MarkInactiveAsync(inactive, Token);

        await office.LookAsync();

        Assert.Empty(office.Writes);
        Assert.Equal((RecordState.Filtered, RecordState.Filtered), ((await office.RecordAsync(filled)).State, (await office.RecordAsync(inactive)).State));
    }

    [Fact]
    public async Task By_policy_a_person_is_asked_before_one_is_made()
    {
        using var office = new VendorOffice(Asks);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);

        await office.LookAsync();
        Assert.Empty(office.Writes);
        await office.DecideAsync(contact, ReviewAction.Create);

        Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
        await office.LookAsync();
        Assert.Single(office.Writes);
    }

    [Fact]
    public async Task A_rename_and_another_address_follow_and_nothing_else_is_written()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;

        await office.ChangeAsync(contact, new() { ContactName = "Graniteworks Supply LLC" });
        await office.LookAsync();
        Assert.Equal("Graniteworks Supply LLC", (await office.InProcoreAsync(id)).Name);
        Assert.EndsWith("{\"name\":\"Graniteworks Supply LLC\"}}", office.Writes[1], StringComparison.Ordinal);

        await office.ChangeAsync(contact, new() { BillingAddress = Facts.BillingAddress! with { Street = "90 Harbor Street", Street2 = "", Zip = "75202" } });
        await office.LookAsync();
        Assert.Equal(("90 Harbor Street", "75202", "Dallas"), await office.InProcoreAsync(id) is var vendor ? (vendor.Address, vendor.Zip, vendor.City) : default);
        Assert.EndsWith("{\"address\":\"90 Harbor Street\",\"zip\":\"75202\"}}", office.Writes[2], StringComparison.Ordinal);

        await office.LookAsync();
        Assert.Equal(3, office.Writes.Count);
        var renamed = await office.Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.CompanyDirectory, Status = ReviewStatus.Open }, Token);
        Assert.DoesNotContain(renamed, item => item.Finding.Code == FindingCodes.VendorRenamed && item.Finding.Subject == contact);
        Assert.Contains(await office.AuditAsync(contact), entry => entry.Kind == AuditKind.Outcome && entry.Reason.Contains("street '12 Kiln Road, Suite 4' becomes '90 Harbor Street'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ReviewAction.KeepProcore)]
    [InlineData(ReviewAction.OverwriteProcore)]
    public async Task What_a_person_changed_in_Procore_is_a_question_and_the_answer_holds(ReviewAction answer)
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;

        office.Test.EditInProcore("change_vendor", id, new() { ["city"] = "Fort Worth", ["zip"] = "76102" });
        await office.LookAsync();
        var item = Assert.Single(await office.AskedAsync(contact));
        Assert.Equal(FindingCodes.VendorDiffers, item.Finding.Code);
        Assert.Equal([("city", "Fort Worth", "Dallas"), ("zip", "76102", "75201")], item.Finding.Differences!.Select(one => (one.Field, one.Procore, one.Zoho)));
        Assert.Single(office.Writes);

        await office.DecideAsync(contact, answer);
        await office.LookAsync();
        Assert.Empty(await office.AskedAsync(contact));
        var isKept = answer == ReviewAction.KeepProcore;
        Assert.Equal(isKept ? "Fort Worth" : "Dallas", (await office.InProcoreAsync(id)).City);
        Assert.Equal(isKept ? 1 : 2, office.Writes.Count);

        // What was kept is asked about again once one of the fields is another one.
        office.Test.EditInProcore("change_vendor", id, new() { ["city"] = "Arlington" });
        await office.LookAsync();
        Assert.Single(await office.AskedAsync(contact));
    }

    [Fact]
    public async Task A_vendor_that_was_linked_before_is_asked_about_and_only_what_is_empty_is_filled()
    {
        using var office = new VendorOffice(Create);
        var id = office.Company("Quarrymade Limestone Fabricators LLC", new() { ["city"] = "Fort Worth" });
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);

        await office.LookAsync();

        var vendor = await office.InProcoreAsync(id);
        Assert.Equal(("Fort Worth", "12 Kiln Road, Suite 4", null), (vendor.City, vendor.Address, vendor.OriginId));
        Assert.Equal("city", Assert.Single(Assert.Single(await office.AskedAsync(contact)).Finding.Differences!).Field);
    }

    [Fact]
    public async Task Fields_that_are_Procores_are_neither_asked_about_nor_written()
    {
        using var office = new VendorOffice(Create with { Address = FieldOwner.Procore });
        var id = office.Company("Quarrymade Limestone Fabricators LLC", new() { ["city"] = "Fort Worth" });
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);

        await office.LookAsync();

        Assert.Empty(await office.AskedAsync(contact));
        var vendor = await office.InProcoreAsync(id);
        Assert.Equal(("Fort Worth", null, "https://quarrymade.example"), (vendor.City, vendor.Address, vendor.Website));
    }

    [Theory]
    [InlineData(VendorDeactivation.Review)]
    [InlineData(VendorDeactivation.Deactivate)]
    [InlineData(VendorDeactivation.Leave)]
    public async Task An_inactive_vendor_is_made_inactive_and_active_again_as_policy_says(VendorDeactivation deactivation)
    {
        using var office = new VendorOffice(Create with { Deactivation = deactivation });
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;
        var project = office.Test.Vendors.Data.Projects.First(one => one is { Active: true, Permitted: true, ProcoreId: not null });
        office.Test.EditInProcore("add_vendor_to_project", id, project: project.ProcoreId);

        await office.Test.Clients.Books.Contacts.MarkInactiveAsync(contact, Token);
        await office.LookAsync();
        if (deactivation == VendorDeactivation.Review)
        {
            var item = Assert.Single(await office.AskedAsync(contact));
            Assert.Equal(FindingCodes.VendorRetired, item.Finding.Code);
            Assert.Contains(project.Name, item.Finding.Sentence, StringComparison.Ordinal);
            await office.DecideAsync(contact, ReviewAction.OverwriteProcore);
        }

        Assert.Equal(deactivation == VendorDeactivation.Leave, (await office.InProcoreAsync(id)).IsActive);
        office.Test.Time.Advance(TimeSpan.FromMinutes(2));
        await office.Test.Clients.Books.Contacts.MarkActiveAsync(contact, Token);
        await office.LookAsync();
        if (deactivation == VendorDeactivation.Review)
        {
            await office.DecideAsync(contact, ReviewAction.OverwriteProcore);
        }

        Assert.True((await office.InProcoreAsync(id)).IsActive);
        Assert.Empty(await office.AskedAsync(contact));
        Assert.Equal(deactivation == VendorDeactivation.Leave ? 1 : 3, office.Writes.Count);
    }

    /// <summary>Procore hides an inactive company everywhere: what people committed to it counts as much as what the sync did.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_people_committed_to_a_company_stands_in_the_question_whether_it_is_made_inactive(bool isHidden)
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;
        var project = office.Test.Vendors.Data.Projects.First(one => one is { Active: true, Permitted: true, ProcoreId: not null });
        office.Test.EditInProcore("add_vendor_to_project", id, project: project.ProcoreId);
        foreach (var (number, status) in new[] { ("H-1", "Approved"), ("H-2", "Closed") })
        {
            var typed = office.Test.EditInProcore("create_commitment", 0, new() { ["number"] = number, ["title"] = "Typed by hand", ["vendor_id"] = id }, project.ProcoreId);
            office.Test.EditInProcore("change_commitment", typed, new() { ["status"] = status });
        }

        office.Answers = request => isHidden && request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal) ? new(System.Net.HttpStatusCode.Forbidden) : null;
        await office.Test.Clients.Books.Contacts.MarkInactiveAsync(contact, Token);
        await office.LookAsync();

        var finding = Assert.Single(await office.AskedAsync(contact)).Finding;
        Assert.Equal(FindingCodes.VendorRetired, finding.Code);
        Assert.Contains(
            isHidden ? $"Open commitments there: those of '{project.Name}', which are not shown. " : "Open commitments there: H-1 (not the sync's). ", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_vendors_on_one_company_only_the_holder_writes()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var holder = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(holder))!.ProcoreId;
        var other = await office.AddAsync("Quarrymade Euro Account", Facts with { Website = "https://other.example" });
        await office.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = other, ProcoreId = id, By = "Ann" }, Token);

        await office.LookAsync();
        await office.ChangeAsync(other, new() { Website = "https://third.example" });
        await office.LookAsync();

        Assert.Equal("https://quarrymade.example", (await office.InProcoreAsync(id)).Website);
        Assert.Single(office.Writes);
        Assert.Contains("follows another vendor", (await office.RecordAsync(other)).Reason, StringComparison.Ordinal);
        Assert.Empty(await office.AskedAsync(other));
    }

    /// <summary>Procore hides an inactive company everywhere: as long as another vendor of Zoho Books is linked to it and not known to be inactive, no policy has it made inactive.</summary>
    [Theory]
    [InlineData(VendorDeactivation.Deactivate, false)]
    [InlineData(VendorDeactivation.Deactivate, true)]
    [InlineData(VendorDeactivation.Review, false)]
    public async Task A_company_of_two_vendors_stays_active_while_one_of_them_is_and_the_question_names_it(VendorDeactivation deactivation, bool isGone)
    {
        using var office = new VendorOffice(Create with { Deactivation = deactivation });
        await office.SettleAsync();
        var holder = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(holder))!.ProcoreId;
        var other = await office.AddAsync("Quarrymade Euro Account", Facts);
        await office.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = other, ProcoreId = id, By = "Ann" }, Token);
        await office.LookAsync();
        if (isGone)
        {
            await office.Test.Clients.Books.Contacts.DeleteAsync(other, Token);
        }

        await office.Test.Clients.Books.Contacts.MarkInactiveAsync(holder, Token);
        await office.LookAsync();

        Assert.True((await office.InProcoreAsync(id)).IsActive);
        var item = Assert.Single(await office.AskedAsync(holder));
        Assert.Equal(FindingCodes.VendorShared, item.Finding.Code);
        Assert.Contains("'Quarrymade Euro Account'", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(item.Answers, answer => answer.Action == ReviewAction.OverwriteProcore);
    }

    /// <summary>An inactive contact says nothing new: the company follows the first of those that are left, and a person sees what differs by then.</summary>
    [Fact]
    public async Task A_company_whose_vendor_is_inactive_follows_the_first_active_one_that_shares_it()
    {
        using var office = new VendorOffice(Create with { Deactivation = VendorDeactivation.Deactivate });
        await office.SettleAsync();
        var holder = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(holder))!.ProcoreId;
        var other = await office.AddAsync("Quarrymade Euro Account", Facts);
        var third = await office.AddAsync("Quarrymade Dollar Account", Facts);
        foreach (var contact in (string[])[other, third])
        {
            await office.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = contact, ProcoreId = id, By = "Ann" }, Token);
            await office.LookAsync();
        }

        Assert.Contains("follows another vendor", (await office.RecordAsync(other)).Reason, StringComparison.Ordinal);
        await office.Test.Clients.Books.Contacts.MarkInactiveAsync(holder, Token);
        await office.LookAsync();
        Assert.Contains("which then follows 'Quarrymade Euro Account'", Assert.Single(await office.AskedAsync(holder)).Finding.NextStep, StringComparison.Ordinal);
        await office.DecideAsync(holder, ReviewAction.KeepProcore);
        await office.ChangeAsync(other, new() { Website = "https://third.example" });
        await office.LookAsync();

        Assert.Contains("Quarrymade Euro Account", (await office.RecordAsync(third)).Reason, StringComparison.Ordinal);
        var item = Assert.Single(await office.AskedAsync(other));
        Assert.Equal(FindingCodes.VendorDiffers, item.Finding.Code);
        await office.DecideAsync(other, ReviewAction.OverwriteProcore);
        Assert.Equal("https://third.example", (await office.InProcoreAsync(id)).Website);
        await office.ChangeAsync(other, new() { Website = "https://fourth.example" });
        await office.LookAsync();
        Assert.Equal("https://fourth.example", (await office.InProcoreAsync(id)).Website);
    }

    /// <summary>A clerk uses a contact for another firm: what it says from then on is not the linked company's.</summary>
    [Theory]
    [InlineData("Zyxwell Tilery LLC", true)]
    [InlineData("Zyxwel Tilery Inc", false)]
    public async Task A_contact_that_takes_the_name_of_another_company_is_asked_about_and_nothing_of_it_is_written(string name, bool isJustTyped)
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;

        // One that was typed a minute ago is in no directory.
        var other = isJustTyped ? 0 : office.Company("Zyxwell Tilery LLC");
        office.Answers = request =>
        {
            other = other == 0 && request.RequestUri!.Query.Contains("search", StringComparison.Ordinal) ? office.Company("Zyxwell Tilery LLC") : other;
            return null;
        };
        await office.ChangeAsync(contact, new() { ContactName = name, Website = "https://zyxwell.example" });
        await office.LookAsync();

        Assert.Equal(("Quarrymade Limestone Fabricators LLC", "https://quarrymade.example"), await office.InProcoreAsync(id) is var kept ? (kept.Name, kept.Website) : default);
        var item = Assert.Single(await office.AskedAsync(contact));
        Assert.Equal((FindingCodes.VendorDiffers, other), (item.Finding.Code, Assert.Single(item.Finding.Candidates).ProcoreId));
        Assert.Contains($"by its new name may be 'Zyxwell Tilery LLC' ({other}) there. Nothing of it is written meanwhile: name", item.Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(["name", "website"], item.Finding.Differences!.Select(one => one.Field));

        await office.DecideAsync(contact, ReviewAction.OverwriteProcore);
        Assert.Equal((name, "https://zyxwell.example"), await office.InProcoreAsync(id) is var written ? (written.Name, written.Website) : default);
        Assert.Empty(await office.AskedAsync(contact));
    }

    /// <summary>Who said that it is the same firm under another name has answered the question.</summary>
    [Fact]
    public async Task A_name_that_a_person_linked_the_vendor_with_is_written_whoever_has_it_too()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;
        office.Company("Zyxwell Tilery LLC");
        await office.ChangeAsync(contact, new() { ContactName = "Zyxwell Tilery LLC" });
        await office.LookAsync();
        Assert.Single(await office.AskedAsync(contact));

        await LinkAsync(office, LinkAction.Link, contact, id);
        await office.RunAsync();

        Assert.Equal("Zyxwell Tilery LLC", (await office.InProcoreAsync(id)).Name);
        Assert.Empty(await office.AskedAsync(contact));
    }

    /// <summary>Whoever writes to a company after a decision is compared with it at once, and not only once it changes.</summary>
    [Theory]
    [InlineData("merged in Zoho Books")]
    [InlineData("linked elsewhere")]
    public async Task The_vendor_that_is_left_on_a_company_writes_from_then_on(string way)
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var holder = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(holder))!.ProcoreId;
        var left = await office.AddAsync("Graniteworks Supply LLC", Facts);
        await LinkAsync(office, LinkAction.Link, left, id);
        await office.LookAsync();
        Assert.EndsWith("follows another vendor of Zoho Books, Quarrymade Limestone Fabricators LLC.", (await office.RecordAsync(left)).Reason, StringComparison.Ordinal);

        if (way == "linked elsewhere")
        {
            await LinkAsync(office, LinkAction.Link, holder, office.Company("Zyxwell Tilery LLC"));
        }
        else
        {
            await office.Test.Clients.Books.Contacts.DeleteAsync(holder, Token);
            await office.LookAsync();
            await office.LookAsync();
            await office.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Vendor(left), WorkPriority.Person, "test", Token);
            await office.RunAsync();
            Assert.EndsWith(", Quarrymade Limestone Fabricators LLC.", (await office.RecordAsync(left)).Reason, StringComparison.Ordinal); // gone, and still called by its name
            await LinkAsync(office, LinkAction.Unlink, holder, id);
        }

        await office.RunAsync();

        var item = Assert.Single(await office.AskedAsync(left));
        Assert.Equal((FindingCodes.VendorDiffers, "name"), (item.Finding.Code, Assert.Single(item.Finding.Differences!).Field));
        await office.DecideAsync(left, ReviewAction.OverwriteProcore);
        Assert.Equal("Graniteworks Supply LLC", (await office.InProcoreAsync(id)).Name);
    }

    [Fact]
    public async Task A_company_of_another_integration_is_never_written()
    {
        using var office = new VendorOffice(Create);
        var id = office.Company("Quarrymade Limestone Fabricators LLC", new() { ["origin_id"] = "erp-4711" });
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);

        await office.LookAsync();

        Assert.Equal(id, (await office.LinkAsync(contact))!.ProcoreId);
        Assert.Empty(office.Writes);
        Assert.Null((await office.InProcoreAsync(id)).Address);
    }

    /// <summary>Wherever a clerk wrote it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_number_of_a_person_never_leaves_Zoho(bool copiesBusinessNumbers)
    {
        const string Ssn = "536-22-4167";
        using var office = new VendorOffice(Create with { BusinessNumbers = copiesBusinessNumbers });
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", new()
        {
            TaxIdType = "SSN",
            TaxIdValue = Ssn,
            Notes = Ssn,
            CompanyName = Ssn,
            Website = $"https://quarrymade.example/{Ssn}",
            BillingAddress = new() { Street = $"12 Kiln Road {Ssn}", City = "Dallas 536224167", Zip = Ssn, StateCode = "TX", CountryCode = "US" },
        });
        var named = await office.AddAsync($"Margaret Quarrymade {Ssn}");

        await office.LookAsync();

        Assert.Single(office.Writes);
        Assert.NotNull(await office.LinkAsync(contact));
        Assert.Null(await office.LinkAsync(named));
        Assert.DoesNotContain(office.Writes, write => new string([.. write.Where(char.IsDigit)]).Contains("536224167", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Test.Sent, sent => sent.Uri.Host.Contains("procore", StringComparison.Ordinal) && Uri.UnescapeDataString(sent.Uri.PathAndQuery).Contains(Ssn, StringComparison.Ordinal));
    }

    /// <summary>Whatever Zoho Books says of a contact beside what Procore has a field for.</summary>
    [Fact]
    public async Task Bank_accounts_and_forms_never_leave_Zoho()
    {
        using var office = new VendorOffice(Create with { BusinessNumbers = true, ContactPersons = ContactPersonTreatment.Compare });
        await office.SettleAsync();
        office.Test.Spoil = (_, body) =>
        {
            if ((body as JsonObject)?["contact"] is JsonObject detail)
            {
                detail["bank_accounts"] = new JsonArray(new JsonObject { ["account_number"] = "000777123456", ["routing_number"] = "021000021", ["account_holder_name"] = "Holder Of Limestone" });
                detail["track_1099"] = true;
                detail["tax_id_type"] = "1099-NEC";
                detail["insurance"] = "Policy Of Limestone";
            }
        };

        await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();

        Assert.All(["000777123456", "021000021", "Of Limestone", "1099-NEC"], secret => Assert.DoesNotContain(secret, Assert.Single(office.Writes), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_number_of_a_business_is_copied_only_by_policy(bool copies)
    {
        using var office = new VendorOffice(Create with { BusinessNumbers = copies });
        await office.SettleAsync();
        await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts with { TaxIdType = "EIN", TaxIdValue = "84-6134597" });

        await office.LookAsync();

        var made = Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
        Assert.Equal(copies ? "846134597" : null, made.BusinessRegister?.Identifier);
    }

    [Fact]
    public async Task Where_policy_links_only_nothing_is_written_and_nothing_is_asked_for_vendors()
    {
        using var office = new VendorOffice();
        await office.SettleAsync();
        var before = office.Test.Sent.Count;
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);

        await office.LookAsync();

        Assert.Empty(office.Writes);
        Assert.DoesNotContain(office.Test.Sent.Skip(before), sent => sent.Uri.AbsolutePath.EndsWith($"/contacts/{contact}", StringComparison.Ordinal) || sent.Uri.Query.Contains("last_modified", StringComparison.Ordinal) && sent.Uri.AbsolutePath.EndsWith("/contacts", StringComparison.Ordinal));
        Assert.Null(await office.Test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.Vendor(contact), Token));
    }

    [Fact]
    public async Task Another_policy_has_all_vendors_looked_at_once_and_links_only_again_ends_the_questions()
    {
        using var office = new VendorOffice();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.SettleAsync();

        await office.ChooseAsync(Asks);
        Assert.Single(await office.AskedAsync(contact));
        Assert.Empty(office.Writes);

        await office.ChooseAsync(null);
        Assert.Empty(await office.AskedAsync(contact));
    }

    /// <summary>Policies that have vendors written widen what is written: what of them is shown, and waits for a word that saw it.</summary>
    [Fact]
    public async Task Policies_that_have_vendors_written_show_which_before_any_is()
    {
        using var office = new VendorOffice();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.SettleAsync();
        var early = await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var change = await office.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, office.Test.Connection.Policies with { Vendors = Create }, Token);
        Assert.Contains(" vendors of Zoho Books are linked to no company in Procore.", change.Sentence, StringComparison.Ordinal);
        await office.Test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);

        // Before anything of it is planned there is nothing that anybody could have looked at.
        var blind = await Assert.ThrowsAsync<DecisionRefusedException>(() => office.Test.Engine.StartAsync(Sandboxed.Id, new() { By = "Ann", Hash = early.Hash }, Token).AsTask());
        Assert.Contains("the plan is not complete", blind.Message, StringComparison.Ordinal);
        await office.RunAsync();
        await office.LookAsync();

        Assert.Empty(office.Writes);
        var seen = await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var shown = Assert.Single(seen.VendorWrites, vendor => vendor.ContactId == contact);
        Assert.StartsWith("The vendor is made in Procore: ", shown.Reason, StringComparison.Ordinal);
        Assert.EndsWith("The policies of version 2 have it written, and no go-ahead saw that yet. It waits for one that does.", shown.Reason, StringComparison.Ordinal);
        var other = await Assert.ThrowsAsync<DecisionRefusedException>(() => office.Test.Engine.StartAsync(Sandboxed.Id, new() { By = "Ann", Hash = early.Hash }, Token).AsTask());
        Assert.Contains("what waits is not what was looked at", other.Message, StringComparison.Ordinal);
        Assert.Empty(office.Writes);

        await office.Test.Engine.StartAsync(Sandboxed.Id, new() { By = "Ann", Hash = seen.Hash }, Token);
        await office.RunAsync();
        Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
        Assert.Empty((await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).VendorWrites);

        // What comes later needs no further word, and the same policies given once more neither.
        var later = await office.AddAsync("Zellwick Terrazzo Artisans LLC", Facts);
        await office.LookAsync();
        Assert.NotNull(await office.LinkAsync(later));
    }

    /// <summary>What a person decided about one vendor they saw; and where nothing is written any more nothing waits.</summary>
    [Fact]
    public async Task A_decision_about_one_vendor_needs_no_go_ahead_for_all()
    {
        using var office = new VendorOffice();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        office.Company("Quarrymade Limestone Fabrication Inc"); // near enough to ask
        var unasked = await office.AddAsync("Zellwick Terrazzo Artisans LLC", Facts);
        await office.SettleAsync();
        await office.ChooseAsync(Create);

        await office.DecideAsync(contact, ReviewAction.Create);
        Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
        Assert.Empty(await office.NamedAsync("Zellwick Terrazzo Artisans LLC"));
        Assert.Equal(RecordState.AwaitingApproval, (await office.RecordAsync(unasked)).State);

        await office.ChooseAsync(Asks);
        Assert.Equal(RecordState.NeedsReview, (await office.RecordAsync(unasked)).State);
        await office.DecideAsync(unasked, ReviewAction.Create);
        Assert.Single(await office.NamedAsync("Zellwick Terrazzo Artisans LLC"));
    }

    [Fact]
    public async Task Before_the_go_ahead_the_plan_is_shown_and_nothing_is_written()
    {
        using var office = new VendorOffice(Create);
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.Test.Engine.ConnectAsync(office.Test.Connection, Token);
        await office.RunAsync();

        var waits = await office.RecordAsync(contact);
        Assert.Equal(RecordState.AwaitingApproval, waits.State);
        Assert.Contains("is made in Procore: street '12 Kiln Road, Suite 4'", waits.Reason, StringComparison.Ordinal);
        Assert.Empty(office.Writes);

        await office.Test.GoAheadAsync();
        await office.RunAsync();
        Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
    }

    /// <summary>The plan that a go-ahead is for has the vendors that would be made, and what of each.</summary>
    [Fact]
    public async Task A_go_ahead_is_for_the_vendors_that_were_shown_and_for_no_others()
    {
        using var office = new VendorOffice(Create);
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.Test.Engine.ConnectAsync(office.Test.Connection, Token);
        await office.RunAsync();
        var seen = await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var shown = Assert.Single(seen.VendorWrites, vendor => vendor.ContactId == contact);
        Assert.Equal("Quarrymade Limestone Fabricators LLC", shown.Name);
        Assert.Contains("street '12 Kiln Road, Suite 4'", shown.Reason, StringComparison.Ordinal);

        // Its address is another one by then, and one more came.
        await office.ChangeAsync(contact, new() { BillingAddress = Facts.BillingAddress! with { Street2 = "Suite 9" } });
        var other = await office.AddAsync("Zellwick Terrazzo Artisans LLC", Facts);
        await office.LookAsync();
        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => office.Test.Engine.StartAsync(Sandboxed.Id, new() { By = "Ann", Hash = seen.Hash }, Token).AsTask());
        Assert.Contains("vendor Quarrymade Limestone Fabricators LLC changed: The vendor is made in Procore: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("vendor Zellwick Terrazzo Artisans LLC came: ", refused.Message, StringComparison.Ordinal);
        Assert.Empty(office.Writes);

        var again = await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        Assert.Contains(again.VendorWrites, vendor => vendor.ContactId == other);
        await office.Test.Engine.StartAsync(Sandboxed.Id, new() { By = "Ann", Hash = again.Hash }, Token);
        await office.RunAsync();
        Assert.Single(await office.NamedAsync("Zellwick Terrazzo Artisans LLC"));
        Assert.Empty((await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).VendorWrites);
    }

    /// <summary>A go-ahead is for what was shown: who changes before the write waits for another one, also where a first try failed.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_vendor_that_changes_between_the_go_ahead_and_its_write_waits_for_another_one(bool fails)
    {
        using var office = new VendorOffice(Create);
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.Test.Engine.ConnectAsync(office.Test.Connection, Token);
        await office.RunAsync();
        await office.Test.GoAheadAsync();
        if (fails)
        {
            office.Test.Instead = request => request.Method == HttpMethod.Patch ? new(HttpStatusCode.InternalServerError) { Content = new StringContent("{}") } : null;
            await office.RunAsync();
            office.Test.Instead = null;
            Assert.Equal(RecordState.Failed, (await office.RecordAsync(contact)).State);
        }

        await office.ChangeAsync(contact, new() { BillingAddress = Facts.BillingAddress! with { Street2 = "Suite 9" } });
        await office.LookAsync();
        office.Test.Time.Advance(TimeSpan.FromHours(1));
        await office.LookAsync();
        Assert.Empty(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
        var shown = Assert.Single((await office.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).VendorWrites, vendor => vendor.ContactId == contact);
        Assert.EndsWith("It is not what Ann looked at. It waits for a go-ahead that sees it.", shown.Reason, StringComparison.Ordinal);

        await office.Test.GoAheadAsync();
        await office.RunAsync();
        Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
    }

    [Fact]
    public async Task What_Procore_refuses_is_a_question_with_its_words_and_is_not_sent_again_as_it_is()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts with { BillingAddress = Facts.BillingAddress! with { State = "", StateCode = "ZZ" } });

        await office.LookAsync();
        var item = Assert.Single(await office.AskedAsync(contact));
        Assert.Equal(FindingCodes.VendorRefused, item.Finding.Code);
        Assert.Contains("Invalid State Code for Country", item.Finding.Sentence, StringComparison.Ordinal);
        await office.LookAsync();
        Assert.Single(office.Writes);

        await office.ChangeAsync(contact, new() { BillingAddress = Facts.BillingAddress });
        await office.LookAsync();
        Assert.Empty(await office.AskedAsync(contact));
        Assert.Single(await office.NamedAsync("Quarrymade Limestone Fabricators LLC"));
    }

    [Fact]
    public async Task One_that_is_gone_in_Zoho_is_asked_about_once_that_is_certain()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts);
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;
        await office.Test.Clients.Books.Contacts.DeleteAsync(contact, Token);

        var before = office.Test.Sent.Count;
        await office.LookAsync();
        await office.LookAsync();
        Assert.True(office.Test.Sent.Skip(before).Count(sent => sent.Uri.AbsolutePath.EndsWith($"/contacts/{contact}", StringComparison.Ordinal)) > 1);
        Assert.Equal(FindingCodes.VendorGone, Assert.Single(await office.AskedAsync(contact)).Finding.Code);
        Assert.Single(office.Writes);

        await office.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Unlink, Kind = LinkKind.Vendor, ZohoId = contact, ProcoreId = id, By = "Ann" }, Token);
        await office.RunAsync();
        Assert.Empty(await office.AskedAsync(contact));
    }

    /// <summary>A new customer's books: what is to be made is made together, and each vendor is one of its own all the same.</summary>
    [Fact]
    public async Task Many_new_vendors_are_made_in_few_calls_and_one_that_is_refused_among_them_is_asked_about_alone()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(60);
        var refused = await office.AddAsync("Quarrymade Limestone Fabricators LLC", Facts with { BillingAddress = Facts.BillingAddress! with { State = "", StateCode = "ZZ" } });

        await office.LookAsync();

        Assert.InRange(office.Writes.Count, 2, 8);
        Assert.All(office.Writes, write => Assert.Contains("/vendors/sync", write, StringComparison.Ordinal));
        Assert.True(office.Writes.Max(write => write.Split("\"origin_id\"").Length - 1) > 20);
        var made = await office.Test.Clients.Procore.Vendors.ListAsync(null, Token).ToDictionaryAsync(vendor => vendor.Id, cancellationToken: Token);
        foreach (var (contact, name) in contacts)
        {
            var vendor = made[(await office.LinkAsync(contact))!.ProcoreId];
            Assert.Equal((name, $"zb:{office.Test.Connection.OrganizationId}:contact:{contact}"), (vendor.Name, vendor.OriginId));
            Assert.Equal([AuditKind.Intent, AuditKind.Outcome], (await office.AuditAsync(contact)).Select(entry => entry.Kind).Where(kind => kind is AuditKind.Intent or AuditKind.Outcome));
        }

        Assert.Equal(FindingCodes.VendorRefused, Assert.Single(await office.AskedAsync(refused)).Finding.Code);
        Assert.Equal(["refused"], (await office.AuditAsync(refused)).Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Result));
        Assert.Equal(contacts.Count, made.Values.Count(vendor => contacts.ContainsValue(vendor.Name!)));
        Assert.Empty(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token));
    }

    /// <summary>The call made all of them, and its answer is lost, or the process ends with it: each is looked for, and none is sent again.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_the_answer_about_several_never_came_each_is_looked_for(bool endsWithIt)
    {
        using var office = new VendorOffice(Create, retries: 0);
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(5);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var isLost = false;
        office.Test.Spoil = (request, _) =>
        {
            if (!isLost && request.RequestUri!.AbsolutePath.EndsWith("/vendors/sync", StringComparison.Ordinal))
            {
                isLost = true;
                if (endsWithIt)
                {
                    ends.Cancel();
                    throw new OperationCanceledException("The process ended.", ends.Token);
                }

                throw new HttpRequestException("the line broke");
            }
        };

        if (endsWithIt)
        {
            office.Test.Time.Advance(TimeSpan.FromMinutes(31));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Test.ThroughAsync(RunToItsEndAsync()));
            Assert.Equal(5, (await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token)).Count);
            await office.Test.Engine.TakeAsync(Sandboxed.Id, Token);
        }
        else
        {
            await office.LookAsync();
        }

        Assert.True(isLost);
        await office.LookAsync();
        await office.LookAsync();

        Assert.Single(office.Writes);
        string[] outcomes = endsWithIt ? ["written"] : ["unknown", "written"];
        foreach (var (contact, name) in contacts)
        {
            Assert.Equal(Assert.Single(await office.NamedAsync(name)).Id, (await office.LinkAsync(contact))!.ProcoreId);
            Assert.Equal(RecordState.Synced, (await office.RecordAsync(contact)).State);
            Assert.Equal(outcomes, (await office.AuditAsync(contact)).Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Result));
        }

        Assert.Empty(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token));

        async Task RunToItsEndAsync()
        {
            while ((await office.Test.Engine.RunDueAsync(Sandboxed.Id, ends.Token)).Processed > 0)
            {
            }
        }
    }

    /// <summary>Procore answers 422 to the whole call for the sake of one: the others are made all the same.</summary>
    [Fact]
    public async Task A_call_that_is_refused_as_a_whole_is_made_again_one_by_one()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(3);
        office.Answers = request => request.RequestUri!.AbsolutePath.EndsWith("/vendors/sync", StringComparison.Ordinal) && office.Writes[^1].Split("\"origin_id\"").Length > 2
            ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"name":["is reserved"]}}""", System.Text.Encoding.UTF8, "application/json") }
            : null;

        await office.LookAsync();

        Assert.Equal(4, office.Writes.Count);
        foreach (var (contact, _) in contacts)
        {
            Assert.Equal(RecordState.Synced, (await office.RecordAsync(contact)).State);
        }
    }

    private static async Task LinkAsync(VendorOffice office, LinkAction action, string contact, long company) =>
        await office.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = action, Kind = LinkKind.Vendor, ZohoId = contact, ProcoreId = company, By = "Ann" }, Token);
}
