namespace ZohoProcore.Sync.Tests;

/// <summary>The primary contact of a vendor: compared where policy says so, shown to a person, and never written.</summary>
public sealed class VendorContactTests
{
    private const string Name = "Quarrymade Limestone Fabricators LLC";

    [Theory]
    [InlineData(ContactPersonTreatment.Leave, null)]
    [InlineData(ContactPersonTreatment.Compare, "primary contact 'Ann Lee, Ann@quarrymade.com' in Zoho Books, 'Bob Roy, BOB@quarrymade.com' in Procore")]
    public async Task Another_person_on_the_other_side_is_shown_where_policy_says_so_and_written_nowhere(ContactPersonTreatment treatment, string? shown)
    {
        using var office = new VendorOffice(new() { Treatment = VendorTreatment.Create, ContactPersons = treatment });
        await office.SettleAsync();
        var contact = await office.AddAsync(Name, VendorOffice.Person("Ann", "Lee"));
        await office.LookAsync();
        await office.NameAsync(contact, "Bob", "Roy");
        await office.LookAsync();

        var asked = await office.AskedAsync(contact);
        Assert.Equal(shown is null ? [] : [FindingCodes.VendorContactDiffers], asked.Select(item => item.Finding.Code));
        if (shown is not null)
        {
            Assert.Contains(shown, asked[0].Finding.Sentence, StringComparison.Ordinal);
            Assert.Equal([ReviewAction.Retry, ReviewAction.KeepProcore, ReviewAction.Skip], asked[0].Answers.Select(answer => answer.Action));
            Assert.Equal(shown.Contains("Bob", StringComparison.Ordinal), asked[0].Finding.Differences!.Single().Procore.StartsWith("Bob Roy", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(office.Writes, body => body.Contains("Lee", StringComparison.Ordinal) || body.Contains("primary_contact", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_vendor_without_a_person_on_either_side_is_asked_about_only_where_Zoho_names_one()
    {
        using var office = new VendorOffice(new() { Treatment = VendorTreatment.Create, ContactPersons = ContactPersonTreatment.Compare });
        await office.SettleAsync();
        var (named, nameless) = (await office.AddAsync(Name, VendorOffice.Person("Ann", "Lee")), await office.AddAsync("Zyxwell Tilery LLC"));
        await office.LookAsync();
        await office.LookAsync();
        Assert.Contains("none in Procore", Assert.Single(await office.AskedAsync(named)).Finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(await office.AskedAsync(nameless));

        await office.NameAsync(nameless, "Bob", "Roy");
        await office.NameAsync(named, "ANN", "lee");
        await office.LookAsync();
        Assert.Empty(await office.AskedAsync(named)); // the same person, written otherwise
        Assert.Empty(await office.AskedAsync(nameless));
    }

    /// <summary>Nobody is told, and the audit holds nowhere, that a person was written who is not.</summary>
    [Theory]
    [InlineData(VendorTreatment.Create)]
    [InlineData(VendorTreatment.Review)]
    public async Task A_vendor_that_is_made_is_written_without_its_person_and_the_person_is_asked_about_afterwards(VendorTreatment treatment)
    {
        using var office = new VendorOffice(new() { Treatment = treatment, ContactPersons = ContactPersonTreatment.Compare });
        await office.SettleAsync();
        var contact = await office.AddAsync(Name, VendorOffice.Person("Ann", "Lee"));
        await office.LookAsync();
        if (treatment == VendorTreatment.Review)
        {
            await office.DecideAsync(contact, ReviewAction.Create);
        }

        var audit = await office.AuditAsync(contact);
        Assert.Equal("written", Assert.Single(audit, entry => entry.Kind == AuditKind.Outcome).Result);
        Assert.DoesNotContain(audit, entry => entry.Kind is AuditKind.Intent or AuditKind.Outcome && entry.Reason.Contains("Lee", StringComparison.Ordinal));
        Assert.Equal(treatment == VendorTreatment.Review ? 1 : 0, audit.Count(entry => entry.Kind == AuditKind.DecisionUsed));
        Assert.Equal(FindingCodes.VendorContactDiffers, Assert.Single(await office.AskedAsync(contact)).Finding.Code); // without another look
        Assert.Single(office.Writes);
    }

    /// <summary>No webhook comes, and the directory keeps only what tells companies apart: what a person changes is found all the same.</summary>
    [Theory]
    [InlineData("mobile_phone", "+1 555 010 9999")]
    [InlineData("website", "https://elsewhere.example")]
    [InlineData("email_address", "office@quarrymade.com")]
    [InlineData("address", "99 Nowhere Street")]
    public async Task Whatever_field_a_person_changes_in_Procore_the_next_look_finds_it(string field, string value)
    {
        using var office = new VendorOffice(new() { Treatment = VendorTreatment.Create });
        await office.SettleAsync();
        var contact = await office.AddAsync(Name, VendorOffice.Person("Ann", "Lee") with
        {
            Website = "https://quarrymade.com",
            BillingAddress = new() { Street = "12 Kiln Road", City = "Dallas", StateCode = "TX", Zip = "75201", CountryCode = "US" },
            ContactPersons = [new() { FirstName = "Ann", Email = "sales@quarrymade.com", Mobile = "+1 555 010 0000", IsPrimaryContact = true }],
        });
        await office.LookAsync();
        await office.LookAsync();
        Assert.Empty(await office.AskedAsync(contact));
        var read = (await office.RecordAsync(contact)).ReadAt;
        await office.LookAsync();
        Assert.Equal(read, (await office.RecordAsync(contact)).ReadAt); // nothing changed, and nothing is read

        office.Test.EditInProcore("change_vendor", (await office.LinkAsync(contact))!.ProcoreId, new() { [field] = value });
        await office.LookAsync();

        var item = Assert.Single(await office.AskedAsync(contact));
        Assert.Equal((FindingCodes.VendorDiffers, field), (item.Finding.Code, Assert.Single(item.Finding.Differences!).Field));
    }

    [Theory]
    [InlineData("Ann Lee, ann@x.com", "ANN LEE, ANN@X.COM, +1 555 010 0000", true)]
    [InlineData("Ann Lee, ann@x.com, 555 010 0000", "Ann Lee, (555) 010-0000", true)]
    [InlineData("Ann Lee, ann@x.com", "Ann Lee, ann@y.com", false)]
    [InlineData("Ann Lee, 555 010 0000", "Ann Lee, 555 010 0001", false)]
    [InlineData("Ann Lee, 555 010 0000 ext 12", "Ann Lee, 555 010 0000 x12", true)]
    [InlineData("Ann Lee, +1 555 010 0000 ext. 4", "Ann Lee, +1 555 010 0000", true)]
    [InlineData("Ann Lee, 555 010 0000 ext 12", "Ann Lee, 555 010 0000 #13", false)]
    [InlineData("Ann Lee, 555 010 0000, 555 010 1111", "Ann Lee, 555 010 0000, 555 010 2222", true)]
    [InlineData("3M Sales Desk", "3M Service Desk", false)]
    [InlineData("ann@x.com", "Ann Lee, ann@x.com", true)]
    [InlineData("Ann Lee, ann@x.com", "ann@x.com", true)]
    [InlineData("ann@x.com", "Ann Lee, bob@x.com", false)]
    [InlineData("Bob Roy, ann@x.com", "Ann Lee, ann@x.com", false)]
    [InlineData("Ann Lee", "Anna Lee", false)]
    [InlineData("Ann Lee", "", false)]
    [InlineData("", "Ann Lee", true)]
    public void What_one_side_alone_has_of_a_person_contradicts_nothing(string zoho, string procore, bool isSame)
    {
        var ours = new VendorInZoho(true, true, Fields(zoho), []);
        var theirs = new VendorInProcore(7, "", true, Fields(procore), []);
        Assert.Equal(isSame, VendorPerson.Difference(ours, theirs, new() { ContactPersons = ContactPersonTreatment.Compare }) is null);
        Assert.Null(VendorPerson.Difference(ours, theirs, new()));
    }

    private static SortedDictionary<string, string> Fields(string person) =>
        new(StringComparer.Ordinal) { [VendorFieldNames.Person] = person };
}
