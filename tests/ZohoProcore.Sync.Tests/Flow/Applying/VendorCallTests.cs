using System.Net;
using System.Text.Json.Nodes;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is written of several vendors in one call: in how many calls, what one of them has to do with the others, and what people did since each was read.</summary>
[Trait("Takes", "long")]
public sealed class VendorCallTests
{
    private const int Many = 12;

    private const string Fabricators = "Quarrymade Limestone Fabricators LLC";

    private static readonly VendorPolicy Create = new() { Treatment = VendorTreatment.Create };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Each was read for itself; the write is one call, with a look at all of them before it and one after it.</summary>
    [Fact]
    public async Task Changes_of_many_are_written_in_one_call_and_one_that_is_refused_is_asked_about_alone()
    {
        using var office = new VendorOffice(Create);
        var contacts = await MadeAsync(office);
        var (refused, renamed) = (contacts.Keys.First(), contacts.Keys.Last());
        var at = 19;
        foreach (var contact in contacts.Keys)
        {
            await office.ChangeAsync(contact, contact == renamed ? new() { ContactName = "Graniteworks Supply LLC" } : Moved(contact == refused ? "ZZ" : "TX", ++at));
        }

        var (writes, from) = (office.Writes.Count, office.Test.Sent.Count);
        await office.LookAsync();

        var write = Assert.Single(office.Writes.Skip(writes));
        Assert.StartsWith("PATCH /rest/v1.0/vendors/sync", write, StringComparison.Ordinal);
        Assert.Equal(Many, write.Split("\"id\":").Length - 1);
        Assert.DoesNotContain("origin_id", write, StringComparison.Ordinal);
        Assert.Equal(2, office.Test.Sent.Skip(from).Count(sent => sent.Uri.AbsolutePath.EndsWith("/vendors", StringComparison.Ordinal) && Uri.UnescapeDataString(sent.Uri.Query).Contains("filters[id]", StringComparison.Ordinal)));
        foreach (var (contact, name) in contacts)
        {
            var vendor = await office.InProcoreAsync((await office.LinkAsync(contact))!.ProcoreId);
            Assert.Equal(contact == refused || contact == renamed, vendor.Address == Moved("TX", contacts.Keys.ToList().IndexOf(contact)).BillingAddress!.Street);
            Assert.Equal(contact == renamed ? "Graniteworks Supply LLC" : name, vendor.Name);
            Assert.Equal($"zb:{office.Test.Connection.OrganizationId}:contact:{contact}", vendor.OriginId);
            Assert.Equal(
                [(AuditKind.Intent, ""), (AuditKind.Outcome, contact == refused ? "refused" : "written")],
                (await office.AuditAsync(contact)).Where(entry => entry.Kind is AuditKind.Intent or AuditKind.Outcome).Skip(4).Select(entry => (entry.Kind, entry.Result)));
        }

        Assert.Equal(FindingCodes.VendorRefused, Assert.Single(await office.AskedAsync(refused)).Finding.Code);
        await office.LookAsync();
        Assert.Single(office.Writes.Skip(writes));
    }

    /// <summary>The guide says of no field that it stays where an item does not name it: the first change of a connection goes alone, and where anything is emptied no other goes that way.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task The_first_change_tells_whether_a_call_of_many_leaves_alone_what_it_does_not_name(bool empties)
    {
        using var office = new VendorOffice(Create);
        var contacts = await MadeAsync(office, 5, isTried: false);
        var writes = office.Writes.Count;
        long emptied = 0;
        office.Test.Spoil = (request, body) =>
        {
            if (empties && emptied == 0 && request.RequestUri!.AbsolutePath.EndsWith("/vendors/sync", StringComparison.Ordinal))
            {
                emptied = (long)body["entities"]![0]!["id"]!;
                office.Test.EditInProcore("change_vendor", emptied, new() { ["website"] = "" });
            }
        };

        await TryAsync(office, contacts);
        bool[] calls = empties ? [true, false, false, false, false] : [true, true];
        Assert.Equal(calls, office.Writes.Skip(writes).Select(write => write.Contains("/vendors/sync", StringComparison.Ordinal)));
        Assert.Equal(2, office.Writes[writes].Split("\"id\":").Length);
        foreach (var contact in contacts.Keys)
        {
            var vendor = await office.InProcoreAsync((await office.LinkAsync(contact))!.ProcoreId);
            Assert.NotNull(vendor.Address);
            Assert.Equal(vendor.Id == emptied, string.IsNullOrEmpty(vendor.Website));
            Assert.Equal(vendor.Id == emptied, (await office.AskedAsync(contact)).Count > 0);
        }

        writes = office.Writes.Count;
        foreach (var contact in contacts.Keys)
        {
            await office.ChangeAsync(contact, Moved("TX", 20 + contacts.Keys.ToList().IndexOf(contact)));
        }

        await office.LookAsync();
        Assert.Equal(!empties, office.Writes.Skip(writes).Any(write => write.Contains("/vendors/sync", StringComparison.Ordinal)));
        Assert.Equal(empties ? 5 : 1, office.Writes.Count - writes);
    }

    /// <summary>Of a write that never left nobody says that it is not known how it came out.</summary>
    [Fact]
    public async Task Where_the_one_that_goes_alone_meets_a_limit_no_other_is_begun()
    {
        using var office = new VendorOffice(Create, retries: 0);
        var contacts = await MadeAsync(office, 4, isTried: false);
        var isLimited = false;
        office.Answers = request =>
        {
            if (isLimited || !request.RequestUri!.AbsolutePath.EndsWith("/vendors/sync", StringComparison.Ordinal))
            {
                return null;
            }

            isLimited = true;
            return new(HttpStatusCode.TooManyRequests) { Content = new StringContent("{}") };
        };

        await TryAsync(office, contacts);
        Assert.True(isLimited);
        office.Test.Time.Advance(TimeSpan.FromHours(2));
        await office.RunAsync();

        var unknown = 0;
        foreach (var contact in contacts.Keys)
        {
            var results = (await office.AuditAsync(contact)).Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Result).ToList();
            unknown += results.Count(result => result == "unknown");
            Assert.Equal(("written", 2), (results[^1], results.Count(result => result == "written")));
            Assert.Equal(Moved("TX", contacts.Keys.ToList().IndexOf(contact)).BillingAddress!.Street, (await office.InProcoreAsync((await office.LinkAsync(contact))!.ProcoreId)).Address);
        }

        Assert.Equal(1, unknown);
    }

    /// <summary>A list may be behind what was written: before a person is told that Procore keeps something else, the company itself is read.</summary>
    [Fact]
    public async Task What_the_list_shows_otherwise_after_the_call_is_read_for_itself()
    {
        using var office = new VendorOffice(Create);
        var contacts = await MadeAsync(office, 4);
        foreach (var contact in contacts.Keys)
        {
            await office.ChangeAsync(contact, Moved("TX", 20 + contacts.Keys.ToList().IndexOf(contact)));
        }

        var (writes, isBehind) = (office.Writes.Count, false);
        office.Test.Spoil = (request, body) =>
        {
            if (office.Writes.Count > writes && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/vendors", StringComparison.Ordinal)
                && Uri.UnescapeDataString(request.RequestUri.Query).Contains("filters[id]", StringComparison.Ordinal) && body is System.Text.Json.Nodes.JsonArray rows)
            {
                foreach (var row in rows)
                {
                    row!["address"] = "1 Old Street";
                    isBehind = true;
                }
            }
        };

        await office.LookAsync();

        Assert.True(isBehind);
        Assert.Single(office.Writes.Skip(writes));
        foreach (var contact in contacts.Keys)
        {
            Assert.Empty(await office.AskedAsync(contact));
            Assert.Equal(RecordState.Synced, (await office.RecordAsync(contact)).State);
        }
    }

    /// <summary>The call wrote all of them and its answer is lost: each is looked at, and none is sent again.</summary>
    [Fact]
    public async Task Where_the_answer_about_changes_never_came_each_is_looked_for()
    {
        using var office = new VendorOffice(Create, retries: 0);
        var contacts = await MadeAsync(office, 4);
        foreach (var contact in contacts.Keys)
        {
            await office.ChangeAsync(contact, Moved("TX", 20 + contacts.Keys.ToList().IndexOf(contact)));
        }

        var (writes, isLost) = (office.Writes.Count, false);
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
        await office.LookAsync();

        Assert.Single(office.Writes.Skip(writes));
        foreach (var contact in contacts.Keys)
        {
            Assert.Equal((RecordState.Synced, Moved("TX", 20 + contacts.Keys.ToList().IndexOf(contact)).BillingAddress!.Street), ((await office.RecordAsync(contact)).State, (await office.InProcoreAsync((await office.LinkAsync(contact))!.ProcoreId)).Address));
            Assert.Equal(["written", "written", "unknown", "written"], (await office.AuditAsync(contact)).Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Result));
        }

        Assert.Empty(await office.Test.Store.ListOpenIntentsAsync(Sandboxed.Id, null, Token));
    }

    /// <summary>Between the reading of the first and the call lies the reading of all others: what a person typed in there is theirs.</summary>
    [Fact]
    public async Task What_a_person_changes_while_a_vendor_waits_for_the_call_is_a_question_and_not_written_over()
    {
        using var office = new VendorOffice(Create);
        var contacts = await MadeAsync(office, 4);
        foreach (var contact in contacts.Keys)
        {
            await office.ChangeAsync(contact, Moved("TX", 20 + contacts.Keys.ToList().IndexOf(contact)));
        }

        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var contact in contacts.Keys)
        {
            ids[contact] = (await office.LinkAsync(contact))!.ProcoreId;
        }

        var changed = WhenTheLastIsRead(office, contacts.Keys, first => office.Test.EditInProcore("change_vendor", ids[first], new() { ["address"] = "1 Elm Street" }));
        await office.LookAsync();

        foreach (var (contact, id) in ids)
        {
            Assert.Equal(contact == changed(), (await office.InProcoreAsync(id)).Address == "1 Elm Street");
        }

        Assert.Equal(FindingCodes.VendorDiffers, Assert.Single(await office.AskedAsync(changed())).Finding.Code);
    }

    [Fact]
    public async Task A_company_that_a_person_types_while_its_vendor_waits_for_the_call_is_not_made_a_second_time()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(4);
        var typed = 0L;
        var named = WhenTheLastIsRead(office, contacts.Keys, first => typed = office.Company(contacts[first]));

        await office.LookAsync();

        foreach (var (contact, name) in contacts)
        {
            var company = Assert.Single(await office.NamedAsync(name));
            Assert.Equal(company.Id, (await office.LinkAsync(contact))!.ProcoreId);
            Assert.Equal(contact == named(), company.Id == typed);
        }
    }

    /// <summary>A vendor that is planned anew is held against Procore once more: it lies between its reading and the call as the others did.</summary>
    [Fact]
    public async Task A_company_that_a_person_types_while_its_vendor_is_planned_anew_is_not_made_a_second_time()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(3);
        var (read, typed, isOdd) = (new List<string>(), 0L, false);
        office.Test.Spoil = (request, body) =>
        {
            // A row that can't be read has all of them planned anew: it may be any of them.
            if (!isOdd && read.Count == contacts.Count && body is JsonArray rows && request.RequestUri!.AbsolutePath.EndsWith("/vendors", StringComparison.Ordinal)
                && Uri.UnescapeDataString(request.RequestUri.Query).Contains("filters[updated_at]", StringComparison.Ordinal))
            {
                isOdd = true;
                rows.Add(new JsonObject { ["id"] = 77, ["name"] = new JsonArray() });
            }
        };
        office.Answers = request =>
        {
            if (contacts.Keys.FirstOrDefault(one => request.RequestUri!.AbsolutePath.EndsWith($"/contacts/{one}", StringComparison.Ordinal)) is { } contact)
            {
                read.Add(contact);
                if (isOdd && typed == 0 && read.Skip(contacts.Count).Distinct().Count() == contacts.Count)
                {
                    typed = office.Company(contacts[read[0]]);
                }
            }

            return null;
        };

        await office.LookAsync();

        Assert.NotEqual(0, typed);
        foreach (var (contact, name) in contacts)
        {
            var company = Assert.Single(await office.NamedAsync(name));
            Assert.Equal(company.Id, (await office.LinkAsync(contact))!.ProcoreId);
            Assert.Equal(contact == read[0], company.Id == typed);
        }
    }

    /// <summary>Procore is asked for the name, which finds no company that is only like it: one that came after the directory was read is found by when it came.</summary>
    [Fact]
    public async Task A_company_that_is_like_a_new_vendor_and_came_since_the_directory_was_read_is_near()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        office.Test.Time.Advance(TimeSpan.FromMinutes(2));
        var near = office.Company("Quarrymade Limestone Fabrication Inc");
        office.Test.Time.Advance(TimeSpan.FromMinutes(20));
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC");
        await office.Test.Store.SaveAsync(Sandboxed.Id, new() { Submitted = [WorkMaker.Due(RecordKey.Vendor(contact), office.Test.Now, WorkPriority.Webhook, "it is new")] }, Token);

        await office.RunAsync();

        Assert.Empty(office.Writes);
        Assert.Contains(Assert.Single(await office.AskedAsync(contact)).Finding.Candidates, candidate => candidate.ProcoreId == near);
    }

    /// <summary>The same where a vendor that is linked gets another name.</summary>
    [Fact]
    public async Task A_company_that_is_like_a_new_name_and_came_since_the_directory_was_read_is_near()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contact = await office.AddAsync("Xylander Wobbrock");
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;
        office.Test.Time.Advance(TimeSpan.FromMinutes(2));
        var near = office.Company("Quarrymade Limestone Fabricator LLC");
        office.Test.Time.Advance(TimeSpan.FromMinutes(10));
        await office.ChangeAsync(contact, new() { ContactName = "Quarrymade Limestone Fabricators LLC" });
        await office.Test.Store.SaveAsync(Sandboxed.Id, new() { Submitted = [WorkMaker.Due(RecordKey.Vendor(contact), office.Test.Now, WorkPriority.Webhook, "it was renamed")] }, Token);

        await office.RunAsync();

        Assert.Equal("Xylander Wobbrock", (await office.InProcoreAsync(id)).Name);
        Assert.Contains(Assert.Single(await office.AskedAsync(contact)).Finding.Candidates, candidate => candidate.ProcoreId == near);
    }

    /// <summary>
    /// What came since the directory was read is known once it was seen, also where the vendor has the name that it was linked with: what a person decided is written at the next look, and
    /// not held against the same company for ever.
    /// </summary>
    [Fact]
    public async Task A_company_that_came_since_is_looked_at_once()
    {
        using var office = new VendorOffice(Create);
        var (contact, id, _) = await RenamedAsync(office);
        var looks = 0;
        office.Answers = request =>
        {
            looks += IsLook(request) ? 1 : 0;
            return null;
        };

        await office.DecideAsync(contact, ReviewAction.OverwriteProcore);

        Assert.Equal((Fabricators, 2), ((await office.InProcoreAsync(id)).Name, looks));
    }

    /// <summary>One that is another one at each look is left alone for a minute: it costs few calls, and it is written once it stays as it is.</summary>
    [Fact]
    public async Task A_vendor_that_may_be_another_company_at_each_look_is_left_for_a_minute()
    {
        using var office = new VendorOffice(Create);
        var (contact, id, near) = await RenamedAsync(office);
        string[] forms = ["Inc", "Ltd", "Corp", "LLP"];
        var looks = 0;
        office.Answers = request =>
        {
            if (IsLook(request) && ++looks <= forms.Length)
            {
                office.Test.EditInProcore("change_vendor", near, new() { ["name"] = $"Quarrymade Limestone Fabricator {forms[looks - 1]}" });
            }

            return null;
        };

        await office.DecideAsync(contact, ReviewAction.OverwriteProcore);

        Assert.Equal(("Xylander Wobbrock", 4), ((await office.InProcoreAsync(id)).Name, looks));
        var work = await office.Test.Store.GetWorkAsync(Sandboxed.Id, RecordKey.Vendor(contact), Token);
        Assert.Equal("what it may be in Procore was another one at each look", work?.Reason);
        Assert.InRange((work!.DueAt - office.Test.Now).TotalSeconds, 1, 60);
        office.Test.Time.Advance(TimeSpan.FromSeconds(61));
        await office.RunAsync();
        Assert.Equal(Fabricators, (await office.InProcoreAsync(id)).Name);
    }

    /// <summary>A company of the sync's that a person gave another name, which is asked about; and since the directory was read, one that is called nearly as the vendor is.</summary>
    private static async Task<(string Contact, long Id, long Near)> RenamedAsync(VendorOffice office)
    {
        await office.SettleAsync();
        var contact = await office.AddAsync(Fabricators);
        await office.LookAsync();
        var id = (await office.LinkAsync(contact))!.ProcoreId;
        office.Test.Time.Advance(TimeSpan.FromMinutes(2));
        office.Test.EditInProcore("change_vendor", id, new() { ["name"] = "Xylander Wobbrock" });
        await office.LookAsync();
        Assert.Equal(FindingCodes.VendorDiffers, Assert.Single(await office.AskedAsync(contact)).Finding.Code);
        office.Test.Time.Advance(TimeSpan.FromMinutes(12)); // as long as a list is read back, so that nothing of before is seen with it
        var near = office.Company("Quarrymade Limestone Fabricator LLC");
        office.Test.Time.Advance(TimeSpan.FromMinutes(1));
        return (contact, id, near);
    }

    private static bool IsLook(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/vendors", StringComparison.Ordinal)
        && Uri.UnescapeDataString(request.RequestUri.Query).Contains("filters[updated_at]", StringComparison.Ordinal);

    /// <summary>The link stands once the write is begun: who waits for it does not wait for how the write comes out, which the next look does not know of.</summary>
    [Fact]
    public async Task An_order_that_waits_for_its_vendor_is_looked_at_whatever_becomes_of_the_write()
    {
        using var office = new VendorOffice(Create, retries: 0);
        await office.SettleAsync();
        var company = office.Company("Quarrymade Limestone Fabricators LLC");
        var contact = await office.AddAsync("Quarrymade Limestone Fabricators LLC", new() { Website = "https://quarrymade.example" });
        var order = office.Test.Vendors.Zoho.Orders[0].Id;
        var asks = new Finding { Code = FindingCodes.VendorUnknown, Sentence = "Its vendor is not linked.", NextStep = "Link it.", LinkTarget = new(LinkKind.Vendor, contact) };
        await office.Test.Store.SaveAsync(Sandboxed.Id, new() { Reviews = ReviewKeeper.Keep(RecordKey.PurchaseOrder(order), string.Empty, [asks], string.Empty, [], office.Test.Now) }, Token);
        office.Answers = request => request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/vendors", StringComparison.Ordinal)
            ? new(HttpStatusCode.BadGateway) : null;
        var reads = office.Test.ReadsOf(order);

        await office.LookAsync();

        Assert.NotEmpty(office.Writes);
        Assert.Equal((company, RecordState.Failed), ((await office.LinkAsync(contact))!.ProcoreId, (await office.RecordAsync(contact)).State));
        Assert.True(office.Test.ReadsOf(order) > reads);
    }

    [Fact]
    public async Task A_vendor_that_a_person_links_while_it_waits_for_the_call_is_not_made_beside_that()
    {
        using var office = new VendorOffice(Create);
        var company = office.Company("Graniteworks Supply LLC");
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(4);
        var linked = WhenTheLastIsRead(office, contacts.Keys, first => office.Link(first, contacts[first], company, "Graniteworks Supply LLC"));

        await office.LookAsync();

        Assert.Equal(company, (await office.LinkAsync(linked()))!.ProcoreId);
        foreach (var (contact, name) in contacts)
        {
            Assert.Equal(contact == linked() ? 0 : 1, (await office.NamedAsync(name)).Count(one => one.Id != company));
        }
    }

    [Fact]
    public async Task Nothing_is_written_once_a_person_pauses_whatever_waits_for_the_call()
    {
        using var office = new VendorOffice(Create);
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(4);
        var paused = WhenTheLastIsRead(office, contacts.Keys, _ => office.Pause());

        await office.LookAsync();

        Assert.NotEmpty(paused());
        Assert.Empty(office.Writes);
        foreach (var contact in contacts.Keys)
        {
            Assert.Equal(RecordState.AwaitingApproval, (await office.RecordAsync(contact)).State);
            Assert.DoesNotContain(await office.AuditAsync(contact), entry => entry.Kind == AuditKind.Intent);
        }
    }

    /// <summary>Procore lists one of those that it made in a form that nobody can read: what became of the others is known all the same.</summary>
    [Fact]
    public async Task One_that_cannot_be_read_back_costs_no_other_its_outcome()
    {
        using var office = new VendorOffice(Create, retries: 0);
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(4);
        var broken = contacts.Keys.First();
        office.Answers = request => office.Writes.Count > 0 && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/vendors/", StringComparison.Ordinal)
            ? new(HttpStatusCode.BadGateway) : null;
        office.Test.Spoil = (request, body) =>
        {
            if (office.Writes.Count > 0 && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/vendors", StringComparison.Ordinal) && body is System.Text.Json.Nodes.JsonArray rows)
            {
                foreach (var row in rows.Where(row => ((string?)row!["origin_id"])?.EndsWith(broken, StringComparison.Ordinal) == true))
                {
                    row!["name"] = new System.Text.Json.Nodes.JsonObject();
                }
            }
        };

        office.Test.Time.Advance(TimeSpan.FromMinutes(31));
        await office.Test.ThroughAsync(office.Test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask());
        await office.Test.ThroughAsync(office.Test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask());

        foreach (var contact in contacts.Keys)
        {
            Assert.Equal([contact == broken ? "unknown" : "written"], (await office.AuditAsync(contact)).Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => entry.Result));
        }
    }

    private static ContactInput Moved(string state, int number) =>
        new() { BillingAddress = new() { Street = FormattableString.Invariant($"{90 + number} Harbor Street"), City = "Dallas", State = "", StateCode = state, Zip = "75202", Country = "U.S.A", CountryCode = "US" } };

    private static async Task<Dictionary<string, string>> MadeAsync(VendorOffice office, int count = Many, bool isTried = true)
    {
        await office.SettleAsync();
        var contacts = await office.AddManyAsync(count, haveSites: true);
        await office.LookAsync();
        if (isTried)
        {
            await TryAsync(office, contacts);
        }

        return contacts;
    }

    /// <summary>What changes first: one of them goes alone.</summary>
    private static async Task TryAsync(VendorOffice office, Dictionary<string, string> contacts)
    {
        foreach (var contact in contacts.Keys)
        {
            await office.ChangeAsync(contact, Moved("TX", contacts.Keys.ToList().IndexOf(contact)));
        }

        await office.LookAsync();
    }

    /// <summary>Does something about the first of these vendors once the last of them is being read.</summary>
    /// <returns>Which one it was.</returns>
    private static Func<string> WhenTheLastIsRead(VendorOffice office, ICollection<string> contacts, Action<string> happens)
    {
        var read = new List<string>();
        office.Answers = request =>
        {
            if (contacts.FirstOrDefault(one => request.RequestUri!.AbsolutePath.EndsWith($"/contacts/{one}", StringComparison.Ordinal)) is { } contact && !read.Contains(contact))
            {
                read.Add(contact);
                if (read.Count == contacts.Count)
                {
                    happens(read[0]);
                }
            }

            return null;
        };
        return () => read[0];
    }
}
