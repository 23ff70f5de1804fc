using System.Text.Json.Nodes;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>A small company whose vendors are kept in step: the office types contacts, people in Procore work on companies, and a test reads what stands there.</summary>
internal sealed class VendorOffice : IDisposable
{
    private readonly List<string> _bodies = [];

    public VendorOffice(VendorPolicy? policy = null, Sandbox.SandboxSwitches? switches = null, int? retries = null)
    {
        Test = new(orders: 1, switches: switches, retries: retries, size: new(3, 10, 3)); // every vendor is looked at again and again: a few of each kind are enough
        Test.Connection = Test.Connection with { Policies = Test.Connection.Policies with { Vendors = policy } };
        Test.Instead = request =>
        {
            if (request.Content is { } content && request.RequestUri!.AbsolutePath.Contains("/rest/", StringComparison.Ordinal))
            {
                _bodies.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {content.ReadAsStringAsync().GetAwaiter().GetResult()}");
            }

            return Answers?.Invoke(request);
        };
    }

    public Sandboxed Test { get; }

    /// <summary>Answers in a service's place where it returns an answer.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Answers { get; set; }

    /// <summary>What was written to vendors of Procore, in order: method, address, body.</summary>
    public IReadOnlyList<string> Writes => [.. _bodies.Where(body => body.Contains("/vendors", StringComparison.Ordinal) && !body.Contains("/projects/", StringComparison.Ordinal))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Test.Dispose();

    /// <summary>Connects and gives the go-ahead; then everything that was there before is looked at.</summary>
    public async Task SettleAsync()
    {
        await Test.Engine.ConnectAsync(Test.Connection, Token);
        await Test.GoAheadAsync();
        await RunAsync();
        _bodies.Clear();
    }

    /// <summary>Another policy of vendors, as a person chooses it.</summary>
    public async Task ChooseAsync(VendorPolicy? policy)
    {
        var change = await Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, (await Test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Policies with { Vendors = policy }, Token);
        await Test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await RunAsync();
    }

    /// <summary>The directory is refreshed, half an hour later, and what it finds is worked off.</summary>
    public async Task LookAsync()
    {
        Test.Time.Advance(TimeSpan.FromMinutes(31));
        await RunAsync();
    }

    /// <summary>Runs until nothing is due; the clock goes on meanwhile, because a service's limits want time to pass.</summary>
    public Task RunAsync() => Test.ThroughAsync(RunUntilQuietAsync());

    public async Task<string> AddAsync(string name, ContactInput? facts = null) => (await Test.Clients.Books.Contacts.CreateAsync(
        (facts ?? new()) with { ContactName = name, ContactType = ContactType.Vendor }, Token)).ContactId;

    /// <summary>Vendors whose names are like no other one's, by contact_id.</summary>
    public async Task<Dictionary<string, string>> AddManyAsync(int count, bool haveSites = false)
    {
        var (dice, contacts) = (new Sandbox.Dice(3, "names"), new Dictionary<string, string>(StringComparer.Ordinal));
        string Word() => $"{(char)('A' + dice.Below(26))}{string.Concat(Enumerable.Range(0, 8).Select(_ => (char)('a' + dice.Below(26))))}";
        for (var i = 0; i < count; i++)
        {
            var name = $"{Word()} {Word()}";
            contacts[await AddAsync(name, haveSites ? new() { Website = $"https://{name.Replace(" ", "", StringComparison.Ordinal)}.example" } : null)] = name;
        }

        return contacts;
    }

    /// <summary>A person's pause, as it stands in the store.</summary>
    public void Pause() => Test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = StoredSyncState.Of(new() { Stage = SyncStage.Paused, By = "Ann" }) }, Token).AsTask().GetAwaiter().GetResult();

    /// <summary>A person's link, as it stands in the store.</summary>
    public void Link(string contactId, string name, long company, string companyName)
    {
        var link = new Link { Kind = LinkKind.Vendor, ZohoId = contactId, ProcoreId = company, Status = LinkStatus.Confirmed, Evidence = "Ann said so", DecidedBy = "Ann", ZohoName = name, ProcoreName = companyName };
        Test.Store.SaveAsync(Sandboxed.Id, new() { Links = [link] }, Token).AsTask().GetAwaiter().GetResult();
    }

    public async Task ChangeAsync(string contactId, ContactInput facts)
    {
        Test.Time.Advance(TimeSpan.FromSeconds(61));
        await Test.Clients.Books.Contacts.UpdateAsync(contactId, facts with { ContactType = ContactType.Vendor }, Token);
    }

    /// <summary>A contact of which Zoho Books knows this person.</summary>
    public static ContactInput Person(string first, string last) => new() { ContactPersons = [new() { FirstName = first, LastName = last, Email = $"{first}@quarrymade.com", IsPrimaryContact = true }] };

    /// <summary>People make somebody the primary contact of the contact's company in Procore.</summary>
    public async Task NameAsync(string contactId, string first, string last) => Test.EditInProcore(
        "set_primary_contact", (await LinkAsync(contactId))!.ProcoreId, new() { ["id"] = 77, ["first_name"] = first, ["last_name"] = last, ["email_address"] = $"{first.ToUpperInvariant()}@quarrymade.com" });

    public long Company(string name, JsonObject? values = null)
    {
        var facts = values ?? [];
        facts["name"] = name;
        return Test.EditInProcore("create_vendor", 0, facts);
    }

    public async Task<Vendor> InProcoreAsync(long id) => await Test.Clients.Procore.Vendors.GetAsync(id, Token);

    /// <summary>The companies of that name, active or not.</summary>
    public async Task<IReadOnlyList<Vendor>> NamedAsync(string name)
    {
        var all = new List<Vendor>();
        await foreach (var vendor in Test.Clients.Procore.Vendors.ListAsync(null, Token))
        {
            all.Add(vendor);
        }

        await foreach (var vendor in Test.Clients.Procore.Vendors.ListInactiveAsync(Token))
        {
            all.Add(vendor);
        }

        return [.. all.Where(vendor => vendor.Name == name)];
    }

    public async Task<Link?> LinkAsync(string contactId) =>
        (await Test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor, ZohoIds = [contactId] }, Token)).SingleOrDefault(link => link.Status == LinkStatus.Confirmed);

    public async Task<SyncRecord> RecordAsync(string contactId) => (await Test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.Vendor(contactId), Token))!;

    public async Task<IReadOnlyList<ReviewItem>> AskedAsync(string contactId) =>
        await Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.Vendor(contactId), Status = ReviewStatus.Open }, Token);

    public async Task DecideAsync(string contactId, ReviewAction action, long procoreId = 0)
    {
        var item = Assert.Single(await AskedAsync(contactId));
        await Test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = action, By = "Ann", ProcoreId = procoreId }, Token);
        await RunAsync();
    }

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(string contactId)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token))
        {
            entries.Add(entry);
        }

        return [.. entries.Where(entry => entry.Record == RecordKey.Vendor(contactId).ToString())];
    }

    private async Task RunUntilQuietAsync()
    {
        for (var quiet = 0; quiet < 2;)
        {
            var done = await Test.Engine.RunDueAsync(Sandboxed.Id, Token);
            quiet = done.Processed == 0 ? quiet + 1 : 0;
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
        }
    }
}
