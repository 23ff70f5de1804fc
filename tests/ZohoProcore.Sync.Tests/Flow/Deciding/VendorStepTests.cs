using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Every question about a vendor is provoked at the sandbox, and every way out that its next step prints is followed and settles it.</summary>
[Trait("Takes", "long")]
public sealed class VendorStepTests
{
    private const string Name = "Quarrymade Limestone Fabricators LLC";
    private static readonly VendorPolicy Policy = new() { Treatment = VendorTreatment.Create, ContactPersons = ContactPersonTreatment.Compare };
    private static readonly ContactInput Facts = new() { BillingAddress = new() { Street = "12 Kiln Road", City = "Dallas", StateCode = "TX", Zip = "75201", CountryCode = "US" } };

    private static readonly Dictionary<string, (string Code, Func<VendorOffice, string, Task> Provoke, string[] Printed, Func<VendorOffice, string, Task> Follow)> Ways = new()
    {
        ["overwrite what differs"] = (FindingCodes.VendorDiffers, MovesAsync, ["Overwrite Procore with what Zoho Books says"], (office, id) => office.DecideAsync(id, ReviewAction.OverwriteProcore)),
        ["keep what differs"] = (FindingCodes.VendorDiffers, MovesAsync, ["or keep what Procore says"], (office, id) => office.DecideAsync(id, ReviewAction.KeepProcore)),
        ["let both agree"] = (FindingCodes.VendorDiffers, MovesAsync, ["or change one of the two so that they agree"], (office, id) => office.ChangeAsync(id, new() { BillingAddress = Facts.BillingAddress! with { City = "Fort Worth" } })),
        ["link what took a name"] = (FindingCodes.VendorDiffers, TakesNameAsync, ["Link it to the company that it is now"], async (office, id) => await office.DecideAsync(id, ReviewAction.Link, Assert.Single(await office.NamedAsync("Zyxwell Tilery LLC")).Id)),
        ["overwrite by a name"] = (FindingCodes.VendorDiffers, TakesNameAsync, ["or overwrite the linked one in Procore, which renames it there"], (office, id) => office.DecideAsync(id, ReviewAction.OverwriteProcore)),
        ["keep a name"] = (FindingCodes.VendorDiffers, TakesNameAsync, ["or keep what Procore says"], (office, id) => office.DecideAsync(id, ReviewAction.KeepProcore)),
        ["change a name back"] = (FindingCodes.VendorDiffers, TakesNameAsync, ["or change the name in Zoho Books back"], (office, id) => office.ChangeAsync(id, new() { ContactName = Name })),
        ["set the person in Procore"] = (FindingCodes.VendorContactDiffers, NamesAsync, ["Set the primary contact in Procore's directory"], (office, id) => office.NameAsync(id, "Ann", "Lee")),
        ["set the person in Zoho"] = (FindingCodes.VendorContactDiffers, NamesAsync, ["or the one in Zoho Books, so that they agree"], (office, id) => office.ChangeAsync(id, VendorOffice.Person("Bob", "Roy"))),
        ["keep the person"] = (FindingCodes.VendorContactDiffers, NamesAsync, ["or keep what Procore says"], (office, id) => office.DecideAsync(id, ReviewAction.KeepProcore)),
        ["make it inactive"] = (FindingCodes.VendorRetired, RetiresAsync, ["Overwrite Procore, which makes it inactive and hides it there"], (office, id) => office.DecideAsync(id, ReviewAction.OverwriteProcore)),
        ["keep it active"] = (FindingCodes.VendorRetired, RetiresAsync, ["or keep it active"], (office, id) => office.DecideAsync(id, ReviewAction.KeepProcore)),
        ["activate it in Zoho"] = (FindingCodes.VendorRetired, RetiresAsync, ["or activate it in Zoho Books"], async (office, id) =>
        {
            office.Test.Time.Advance(TimeSpan.FromMinutes(1));
            await office.Test.Clients.Books.Contacts.MarkActiveAsync(id, Token);
        }
        ),
        ["make it active"] = (FindingCodes.VendorRetired, RetiresInProcoreAsync, ["Overwrite Procore, which makes it active again"], (office, id) => office.DecideAsync(id, ReviewAction.OverwriteProcore)),
        ["keep it inactive"] = (FindingCodes.VendorRetired, RetiresInProcoreAsync, ["or keep it inactive"], (office, id) => office.DecideAsync(id, ReviewAction.KeepProcore)),
        ["deactivate it in Zoho"] = (FindingCodes.VendorRetired, RetiresInProcoreAsync, ["or make it inactive in Zoho Books"], RetiresAsync),
        ["keep a shared one"] = (FindingCodes.VendorShared, RetiresSharedAsync, ["Keep the company active"], (office, id) => office.DecideAsync(id, ReviewAction.KeepProcore)),
        ["retire all of a shared one"] = (FindingCodes.VendorShared, RetiresSharedAsync, ["or make them inactive in Zoho Books too"], async (office, _) => await RetiresAsync(office, await OtherAsync(office))),
        ["unlink the other"] = (FindingCodes.VendorShared, RetiresSharedAsync, ["or unlink the others if they are not this company"], async (office, id) =>
        {
            await LinkAsync(office, LinkAction.Unlink, await OtherAsync(office), (await office.LinkAsync(id))!.ProcoreId);
            await office.Test.Engine.ReplayAsync(Sandboxed.Id, RecordKey.Vendor(id), "Ann", Token);
        }
        ),
        ["merged in Zoho"] = (FindingCodes.VendorGone, GoesAsync, ["Link the vendor that it was merged into to the company in Procore", "and unlink this one"], async (office, id) =>
        {
            var company = (await office.LinkAsync(id))!.ProcoreId;
            var other = await office.AddAsync("Graniteworks Supply LLC");
            await LinkAsync(office, LinkAction.Link, other, company);
            await LinkAsync(office, LinkAction.Unlink, id, company);
            await office.LookAsync();
            Assert.Equal(FindingCodes.VendorDiffers, Assert.Single(await office.AskedAsync(other)).Finding.Code); // it writes now, under another name
            Assert.Empty(await office.NamedAsync("Graniteworks Supply LLC"));
        }
        ),
        ["merged in Procore"] = (FindingCodes.VendorGone, IsHiddenAsync, ["Link it to the company that it was merged into"], async (office, id) => await office.DecideAsync(id, ReviewAction.Link, office.Company("Quarrymade Holdings"))),
        ["hidden in Procore"] = (FindingCodes.VendorGone, IsHiddenAsync, ["or unlink it"], async (office, id) =>
        {
            office.Test.Spoil = null;
            await LinkAsync(office, LinkAction.Unlink, id, (await office.LinkAsync(id))!.ProcoreId);
        }
        ),
        ["take a company over"] = (FindingCodes.VendorHeld, IsHeldAsync, ["Overwrite the holder, so that the company carries this vendor's origin_id and follows it"], async (office, id) =>
        {
            await office.DecideAsync(id, ReviewAction.OverwriteProcore);
            await office.LookAsync();
            var company = await office.InProcoreAsync((await office.LinkAsync(id))!.ProcoreId);
            Assert.Equal((OriginIds.Vendor(office.Test.Connection.OrganizationId, id), "Austin"), (company.OriginId, company.City));
        }
        ),
        ["leave a company to its holder"] = (FindingCodes.VendorHeld, IsHeldAsync, ["or keep the holder, so that nothing is written from here"], async (office, id) =>
        {
            await office.DecideAsync(id, ReviewAction.KeepProcore);
            Assert.Equal("Dallas", (await office.InProcoreAsync((await office.LinkAsync(id))!.ProcoreId)).City);
        }
        ),
        ["the company is another one"] = (FindingCodes.VendorIdCarried, IsRejectedAsync, ["Link it to the company that it is."], async (office, id) => await office.DecideAsync(id, ReviewAction.Link, office.Company("Quarrymade Holdings"))),
        ["the company is another vendor's"] = (FindingCodes.VendorIdCarried, IsRejectedAsync, ["link the vendor of Zoho Books that the company is, which takes the id over, and this one can be made"], async (office, id) =>
        {
            var company = Assert.Single(await office.NamedAsync(Name)).Id;
            var other = await office.AddAsync("Graniteworks Supply LLC");
            await LinkAsync(office, LinkAction.Link, other, company);
            await office.LookAsync();
            await office.LookAsync();
            Assert.Equal(OriginIds.Vendor(office.Test.Connection.OrganizationId, other), (await office.InProcoreAsync(company)).OriginId);
            var made = (await office.LinkAsync(id))!.ProcoreId;
            Assert.NotEqual(company, made);
            Assert.Equal((OriginIds.Vendor(office.Test.Connection.OrganizationId, id), Name), ((await office.InProcoreAsync(made)).OriginId, (await office.InProcoreAsync(made)).Name));
        }
        ),
        ["look why it does not stay"] = (FindingCodes.WriteRepeated, IsUndoneAsync, ["See why what was written does not stay as it was written", "then retry"], (office, id) => office.DecideAsync(id, ReviewAction.Retry)),
        ["correct what was refused"] = (FindingCodes.VendorRefused, (office, id) => office.ChangeAsync(id, new() { BillingAddress = Facts.BillingAddress! with { StateCode = "ZZ" } }), ["Correct the vendor in Zoho Books", "then retry"], async (office, id) =>
        {
            await office.ChangeAsync(id, new() { BillingAddress = Facts.BillingAddress });
            await office.DecideAsync(id, ReviewAction.Retry);
        }
        ),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task What_a_question_says_to_do_next_settles_it(string name)
    {
        var (code, provoke, printed, follow) = Ways[name];
        using var office = new VendorOffice(Policy);
        await office.SettleAsync();
        var contact = await office.AddAsync(Name, Facts);
        await office.LookAsync();
        await provoke(office, contact);
        await office.LookAsync();
        await office.LookAsync();
        var item = Assert.Single(await office.AskedAsync(contact));
        Assert.Equal(code, item.Finding.Code);
        Assert.All(printed, words => Assert.Contains(words, item.Finding.NextStep, StringComparison.Ordinal));

        await follow(office, contact);
        await office.RunAsync();
        await office.LookAsync();

        Assert.DoesNotContain(await office.AskedAsync(contact), one => one.Finding.Code == code);
    }

    public static TheoryData<string> Provoked => [.. Ways.GroupBy(way => (way.Value.Code, way.Value.Provoke)).Select(same => same.First().Key)];

    /// <summary>To leave a vendor out is an answer to every question about it, also about one that is gone: until it changes, or is there again.</summary>
    [Theory, MemberData(nameof(Provoked))]
    public async Task Whoever_leaves_a_vendor_out_is_not_asked_again(string name)
    {
        var (_, provoke, _, _) = Ways[name];
        using var office = new VendorOffice(Policy);
        await office.SettleAsync();
        var contact = await office.AddAsync(Name, Facts);
        await office.LookAsync();
        await provoke(office, contact);
        await office.LookAsync();
        await office.LookAsync();
        var writes = office.Writes.Count;

        await office.DecideAsync(contact, ReviewAction.Skip);
        await office.LookAsync();
        await office.Test.Engine.ReplayAsync(Sandboxed.Id, RecordKey.Vendor(contact), "Ann", Token);
        await office.RunAsync();

        Assert.Empty(await office.AskedAsync(contact));
        Assert.Equal((RecordState.Skipped, writes), ((await office.RecordAsync(contact)).State, office.Writes.Count));
    }

    private static async Task NamesAsync(VendorOffice office, string contact)
    {
        await office.ChangeAsync(contact, VendorOffice.Person("Ann", "Lee"));
        await office.NameAsync(contact, "Bob", "Roy");
    }

    /// <summary>A person says that the company which was made from the vendor is not it: it carries the vendor's id.</summary>
    private static async Task IsRejectedAsync(VendorOffice office, string contact) => await LinkAsync(office, LinkAction.Reject, contact, (await office.LinkAsync(contact))!.ProcoreId);

    /// <summary>Somebody makes another company of it and parts the two, again and again: each time it is made anew.</summary>
    private static async Task IsUndoneAsync(VendorOffice office, string contact)
    {
        for (var again = 0; again < WriteBrake.Most; again++)
        {
            var company = (await office.LinkAsync(contact))!.ProcoreId;
            office.Test.EditInProcore("change_vendor", company, new() { ["name"] = $"Zyxwell Tilery {again}", ["city"] = "Oslo", ["origin_id"] = $"other:{again}" });
            await LinkAsync(office, LinkAction.Unlink, contact, company);
            await office.LookAsync();
        }

        Assert.Equal(WriteBrake.Most, office.Writes.Count(body => body.Contains("/vendors/sync", StringComparison.Ordinal)));
    }

    private static Task TakesNameAsync(VendorOffice office, string contact)
    {
        office.Company("Zyxwell Tilery LLC");
        return office.ChangeAsync(contact, new() { ContactName = "Zyxwell Tilery LLC" });
    }

    private static async Task LinkAsync(VendorOffice office, LinkAction action, string contact, long company) =>
        await office.Test.Engine.DecideLinkAsync(Sandboxed.Id, new() { Action = action, Kind = LinkKind.Vendor, ZohoId = contact, ProcoreId = company, By = "Ann" }, Token);

    private static async Task MovesAsync(VendorOffice office, string contact) =>
        office.Test.EditInProcore("change_vendor", (await office.LinkAsync(contact))!.ProcoreId, new() { ["city"] = "Fort Worth" });

    private static async Task RetiresAsync(VendorOffice office, string contact)
    {
        office.Test.Time.Advance(TimeSpan.FromMinutes(1));
        await office.Test.Clients.Books.Contacts.MarkInactiveAsync(contact, Token);
    }

    private static async Task RetiresSharedAsync(VendorOffice office, string contact)
    {
        await LinkAsync(office, LinkAction.Link, await office.AddAsync("Quarrymade Euro Account"), (await office.LinkAsync(contact))!.ProcoreId);
        await office.LookAsync();
        await RetiresAsync(office, contact);
    }

    private static async Task<string> OtherAsync(VendorOffice office) =>
        (await office.Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor }, Token)).Single(link => link.ZohoName == "Quarrymade Euro Account").ZohoId;

    private static async Task RetiresInProcoreAsync(VendorOffice office, string contact) =>
        office.Test.EditInProcore("deactivate_vendor", (await office.LinkAsync(contact))!.ProcoreId);

    /// <summary>The company carries the mark of another organization, of which nothing is known here, and the contact moves.</summary>
    private static async Task IsHeldAsync(VendorOffice office, string contact)
    {
        office.Test.EditInProcore("change_vendor", (await office.LinkAsync(contact))!.ProcoreId, new() { ["origin_id"] = "zb:999000111:contact:5" });
        await office.ChangeAsync(contact, new() { BillingAddress = Facts.BillingAddress! with { City = "Austin" } });
    }

    private static Task GoesAsync(VendorOffice office, string contact) => office.Test.Clients.Books.Contacts.DeleteAsync(contact, Token);

    /// <summary>Procore shows the company in no list any more, and not by its id.</summary>
    private static async Task IsHiddenAsync(VendorOffice office, string contact)
    {
        var id = (await office.LinkAsync(contact))!.ProcoreId;
        office.Answers = request => request.RequestUri!.AbsolutePath.EndsWith($"/vendors/{id}", StringComparison.Ordinal) ? new(System.Net.HttpStatusCode.NotFound) : null;
        office.Test.Spoil = (request, body) =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/vendors", StringComparison.Ordinal) && body is System.Text.Json.Nodes.JsonArray rows)
            {
                foreach (var row in rows.Where(row => (long?)row!["id"] == id).ToList())
                {
                    rows.Remove(row);
                }
            }
        };
    }
}
