using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;
using ProcoreEnvironment = Procore.Client.ProcoreEnvironment;

namespace Simulation;

/// <summary>
/// Two connections over one store that share a side: two organizations of Zoho Books in one company of Procore, with vendors and some numbers of orders in common; or one
/// organization in two companies, some of whose projects have the same number. Ids are the same on both sides, as far as they are not shared: nothing but the connection tells
/// two records apart. The second one is added when the first one has settled, or at once.
/// </summary>
internal sealed class SharedSides : IDisposable
{
    public const string First = "first";
    public const string Second = "second";
    private const string CalledOtherwise = "Called otherwise";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(30);
    private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(40);

    private readonly VirtualClock _clock;
    private readonly bool _sharesBooks;
    private readonly bool _sharesLimits;
    private readonly bool _isAtOnce;
    private readonly AlignmentPolicy? _alignment;
    private readonly SandboxServer _one;
    private readonly SandboxServer _other;
    private readonly ISyncStore _inner;
    private readonly DataProtectionCredentialVault _vault;
    private readonly ConnectionClientProvider _clients;
    private readonly SyncEngine _engine;
    private readonly List<string> _ids = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal); // orders of which nobody knows whose they are

    private SharedSides(VirtualClock clock, int seed, bool sharesBooks, Variant variant, AlignmentPolicy? alignment, bool isAtOnce)
    {
        (_clock, _sharesBooks, _sharesLimits, _inner) = (clock, sharesBooks, seed % 2 == 0, new InMemorySyncStore(clock));
        SandboxOptions options = new() { Seed = seed, Orders = 9, Size = new(4, 10, 5), Switches = SandboxSwitches.Default };
        _one = new(options, clock);
        (_alignment, _isAtOnce) = (alignment is null ? sharesBooks ? new() { RenameCodes = true, RetireCodes = true, Unasked = true } : null : alignment with { Customer = _one.Data.Projects[0].CustomerName }, isAtOnce);
        _other = new(options with { Change = sharesBooks ? OtherCompany : OtherOrganization }, clock);
        var (store, protection) = (variant.Store(_inner), new EphemeralDataProtectionProvider());
        _vault = new(_inner, protection);
        var sync = new SyncOptions { SharesLimits = _sharesLimits }
            .UseTimeProvider(clock)
            .UseRules(variant.Rules)
            .ConfigureZohoBooks((connection, books) => books.UsePrimaryHandler(() => variant.Wire(new Distance(ZohoOf(connection.Id), clock))))
            .ConfigureProcore((connection, procore) => procore.UsePrimaryHandler(() => variant.Wire(new Distance(ProcoreOf(connection.Id), clock))));
        _clients = new(store, _vault, protection, sync);
        _engine = new(store, _clients, sync);
    }

    /// <summary>Runs both until they have settled, people change what they share, and everything has to hold.</summary>
    public static async Task RunAsync(VirtualClock clock, int seed, bool sharesBooks, Variant? variant = null, AlignmentPolicy? alignment = null, bool isAtOnce = false)
    {
        using var sides = new SharedSides(clock, seed, sharesBooks, variant ?? Variant.None, alignment, isAtOnce);
        var before = sides.Aligned();
        if (sharesBooks)
        {
            sides.ShareProjectsOut();
        }

        await sides.AddAsync(First);
        if (!isAtOnce)
        {
            await sides.SettleAsync();
        }

        await sides.AddAsync(Second);
        await sides.SettleAsync();
        await sides.LookAsync(); // the first one sees what the second one has
        if (!sharesBooks)
        {
            await sides.MoveVendorsAsync();
        }

        await sides.HoldAsync();
        await sides.HoldAlignedAsync(before);
        var (writes, options) = (sides.Writes(), sides.Options());
        if (sharesBooks)
        {
            sides.RenameCode(options);
        }

        await sides.LookAsync();
        Assert.Equal(options, sides.Options());
        Assert.Equal(writes, sides.Writes());

        // The second one goes: what the first one has stays as it is.
        await sides._engine.RemoveAsync(Second, "Ann", "they left");
        sides._ids.Remove(Second);
        await sides.LookAsync();
        // Nobody else calls the code otherwise any more: the option follows.
        var isRenamed = sides.Options().Any(option => option.EndsWith(CalledOtherwise, StringComparison.Ordinal));
        if (sides._asked.Count == 0)
        {
            Assert.Equal(writes + (isRenamed ? 1 : 0), sides.Writes());
        }

        // What was a question because the other company has it as well is none any more.
        Assert.All(await sides.RecordsAsync(First), record => Assert.True(!sides._asked.Contains(record.Key.Id) || record.State == RecordState.Synced, $"{record.OrderNumber} is {record.State}, and no other company has its project: {record.Reason}"));
        Assert.True(!isRenamed || sharesBooks);
        Assert.NotNull(await sides._vault.ReadAsync(First, CredentialNames.ZohoRefreshToken));
        Assert.Null(await sides._vault.ReadAsync(Second, CredentialNames.ZohoRefreshToken));
        sides.LimitsHold();
    }

    public void Dispose()
    {
        _engine.Dispose();
        _clients.Dispose();
        _one.Dispose();
        _other.Dispose();
    }

    private static ContractorData OtherCompany(ContractorData data) => data with { Company = data.Company with { CompanyId = data.Company.CompanyId + 1 } };

    /// <summary>Another organization that has the same vendors and projects, and every third order under the same number.</summary>
    private static ContractorData OtherOrganization(ContractorData data) => data with
    {
        Organization = data.Organization with { OrganizationId = "999000111", ClientId = "1000.SECOND", RefreshToken = "1000.second.token" },
        Orders = [.. data.Orders.Select((order, i) => i % 3 == 0 ? order : order with { Number = $"B-{order.Number}" })],
    };

    private SandboxServer ZohoOf(string id) => id == First || _sharesBooks ? _one : _other;

    private SandboxServer ProcoreOf(string id) => id == Second && _sharesBooks ? _other : _one;

    private IEnumerable<ProjectData> Projects => _one.Data.Projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null, ZohoId: not null });

    /// <summary>Of three projects one has its number in both companies, one in the first alone and one in the second.</summary>
    private void ShareProjectsOut()
    {
        foreach (var (project, i) in Projects.Select((project, i) => (project, i)).Where(pair => pair.i % 3 != 0))
        {
            var answer = (i % 3 == 1 ? _other : _one).Procore.Edit(new()
            {
                ["action"] = "change_project",
                ["project_id"] = project.ProcoreId,
                ["values"] = new JsonObject { ["project_number"] = $"elsewhere-{i}" },
            });
            Assert.True(answer["errors"] is null);
        }
    }

    private IReadOnlyList<string> Options() => _one.Zoho.OptionsOf("Cost Code");

    /// <summary>The site of the first company calls a code otherwise that the second one's calls as ever: the option of both is left as it is.</summary>
    private void RenameCode(IReadOnlyList<string> options)
    {
        var sites = Projects.Where((_, i) => i % 3 != 2).ToList();
        var code = sites[0].CostCodes.FirstOrDefault(code => options.Contains($"{code.FullCode} {code.Name}"));
        foreach (var (site, same) in sites.SelectMany(site => site.CostCodes.Where(one => one.FullCode == code?.FullCode).Select(one => (site, one))))
        {
            var answer = _one.Procore.Edit(new()
            {
                ["action"] = "change_cost_code",
                ["id"] = same.Id,
                ["project_id"] = site.ProcoreId,
                ["values"] = new JsonObject { ["name"] = CalledOtherwise },
            });
            Assert.True(answer["errors"] is null);
        }
    }

    private async Task AddAsync(string id)
    {
        var (organization, company) = (ZohoOf(id).Data.Organization, ProcoreOf(id).Data.Company);
        await _vault.WriteAsync(id, CredentialNames.ZohoClientId, organization.ClientId);
        await _vault.WriteAsync(id, CredentialNames.ZohoClientSecret, organization.ClientSecret);
        await _vault.WriteAsync(id, CredentialNames.ZohoRefreshToken, organization.RefreshToken);
        await _vault.WriteAsync(id, CredentialNames.ProcoreClientId, company.ClientId);
        await _vault.WriteAsync(id, CredentialNames.ProcoreClientSecret, company.ClientSecret);
        await _engine.ConnectAsync(new()
        {
            Id = id,
            Name = id,
            Region = ZohoRegion.UnitedStates,
            OrganizationId = organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = company.CompanyId,
            Policies = CommitmentLanding.In(
                new()
                {
                    Approval = null,
                    Vendors = _sharesBooks ? null : new() { Treatment = VendorTreatment.Create },
                    Alignment = _alignment,
                },
                "Approved"),
        });
        _ids.Add(id);
    }

    /// <summary>Both run at once until neither has an order or a vendor that is due.</summary>
    private async Task SettleAsync()
    {
        var latest = _clock.Elapsed + Longest;
        for (var quiet = 0; _clock.Elapsed < latest;)
        {
            var results = await Task.WhenAll(_ids.Select(id => _engine.RunDueAsync(id).AsTask()));
            if (results.Any(result => result.Processed > 0))
            {
                quiet = 0;
                continue;
            }

            var settled = await Task.WhenAll(_ids.Select(IsSettledAsync));
            if (settled.All(one => one) && ++quiet > 1)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(settled.All(one => one) ? 6 : 60), _clock);
        }

        Assert.Fail("Two connections that share a side did not settle.");
    }

    /// <summary>Whether nothing is due. What waits a person looks at, and gives the go-ahead for it.</summary>
    private async Task<bool> IsSettledAsync(string id)
    {
        var report = await _engine.GetWaitingAsync(id);
        if (!report.State.IsStarted || report.Orders.Count > 0 || report.VendorWrites.Count > 0)
        {
            try
            {
                if (report.IsComplete || report.State.IsStarted)
                {
                    await _engine.StartAsync(id, new() { By = "Ann", Hash = report.Hash });
                }
            }
            catch (DecisionRefusedException)
            {
                // It changed at that moment: they look again later.
            }

            return false;
        }

        return (await _inner.ListWorkAsync(id)).All(item => item.Key.Kind != RecordKind.PurchaseOrder && item.Key.Kind != RecordKind.Vendor);
    }

    /// <summary>Three hours later everything is looked at once more.</summary>
    private async Task LookAsync()
    {
        await Task.Delay(TimeSpan.FromHours(3), _clock);
        foreach (var id in _ids)
        {
            foreach (var key in new[] { RecordKey.Directory, RecordKey.FullScan, RecordKey.CommitmentScan })
            {
                await _engine.SubmitAsync(id, key, WorkPriority.Person, "test");
            }
        }

        await SettleAsync();
        foreach (var id in _ids)
        {
            await _engine.ReplayAsync(id, null, "test");
        }

        await SettleAsync();
    }

    /// <summary>Vendors of the second organization move, whose companies were linked from the first one before: nothing of it is written, and nobody is asked.</summary>
    private async Task MoveVendorsAsync()
    {
        var before = (await LinksAsync(First)).GroupBy(link => link.ProcoreId).ToDictionary(same => same.Key, same => same.Min(link => link.At));
        var shared = (await LinksAsync(Second)).Where(link => before.TryGetValue(link.ProcoreId, out var at) && at < link.At).OrderBy(link => link.ZohoId, StringComparer.Ordinal).Take(3).ToList();
        var names = await CitiesAsync();
        using (var lent = await _clients.GetAsync((await _inner.GetConnectionAsync(Second))!))
        {
            foreach (var link in shared)
            {
                await lent.Books.Contacts.UpdateAsync(link.ZohoId, new() { ContactType = ContactType.Vendor, BillingAddress = new() { Street = "1 Second Street", City = "Secondville" } });
            }
        }

        await LookAsync();
        foreach (var (link, city) in shared.Zip(await CitiesAsync()))
        {
            Assert.True(city == names[shared.IndexOf(link)], $"company {link.ProcoreId} follows the first organization, and the second one wrote {city} there");
            var asked = await _inner.ListReviewsAsync(Second, new() { Status = ReviewStatus.Open, Key = RecordKey.Vendor(link.ZohoId) });
            Assert.DoesNotContain(asked, item => item.Finding.Code is FindingCodes.VendorDiffers or FindingCodes.VendorHeld);
        }

        async Task<List<string?>> CitiesAsync()
        {
            using var lent = await _clients.GetAsync((await _inner.GetConnectionAsync(First))!);
            var cities = new List<string?>();
            foreach (var link in shared)
            {
                cities.Add((await lent.Procore.Vendors.GetAsync(link.ProcoreId)).City);
            }

            return cities;
        }
    }

    /// <summary>Where the store divides the limits nobody was ever refused, though clients of one organization come and go.</summary>
    private void LimitsHold()
    {
        foreach (var services in _sharesLimits ? (SandboxServer[])[_one, _other] : [])
        {
            var zoho = services.DescribeState()["limits"]!["zoho"]!;
            Assert.Equal(0, (int)zoho["responses429"]!);
            Assert.InRange((int)zoho["maxPerMinute"]!, 0, 100);
        }
    }

    private async Task HoldAsync()
    {
        var there = _ids.ToDictionary(id => id, Live);
        var taxes = _one.Data.AllTaxes.ToList();
        var states = new Dictionary<(string Id, string Order), RecordState>();
        foreach (var id in _ids)
        {
            foreach (var record in await RecordsAsync(id))
            {
                states[(id, record.Key.Id)] = record.State;
            }
        }

        foreach (var id in _ids)
        {
            var organization = ZohoOf(id).Data.Organization.OrganizationId;
            var rows = (await _engine.ReconcileAsync(id)).Rows.ToDictionary(row => row.OrderId);
            foreach (var order in ZohoOf(id).Zoho.Orders)
            {
                var own = there[id].Where(commitment => commitment.OriginId.StartsWith($"zb:{organization}:po:{order.Id}:", StringComparison.Ordinal)).ToList();
                RecordState? state = states.TryGetValue((id, order.Id), out var known) ? known : null;
                Assert.True(own.Select(commitment => commitment.Project).Distinct().Count() == own.Count, $"{order.Number} of {id} has two commitments in one project");
                if (state == RecordState.Synced)
                {
                    var cost = LineCosts.Of(order, taxes, new(), SandboxSwitches.Default.Zoho);
                    Assert.True(cost.Ties(own.Sum(commitment => commitment.Committed)), $"{order.Number} of {id} costs {cost.Known}, and {own.Sum(commitment => commitment.Committed)} is committed");
                    Assert.Equal(ReconciliationResult.Ties, rows[order.Id].Result);
                }
                else
                {
                    // Two orders of one number that are written at once stand beside each other, and that is a question.
                    Assert.True(own.Count == 0 || (_isAtOnce && IsInCommon(order) && state == RecordState.NeedsReview), $"{order.Number} of {id} is {state}, and committed");
                }

                if (order.Intent == OrderIntent.Clean)
                {
                    Stands(id, order, state, states.TryGetValue((_ids.Find(one => one != id)!, order.Id), out var others) ? others : null, rows.GetValueOrDefault(order.Id));
                }
            }
        }

        if (_sharesBooks)
        {
            var marks = there.Values.Select(all => all.Where(commitment => commitment.IsOurs).Select(commitment => commitment.OrderId).ToHashSet(StringComparer.Ordinal)).ToList();
            Assert.True(!marks[0].Overlaps(marks[1]), $"orders are in two companies: {string.Join(", ", marks[0].Intersect(marks[1]))}");
        }
    }

    /// <summary>Both have what policy has an alignment write, once: no option and no project is there twice, none without policy, nobody's is lost, and nothing is left to write.</summary>
    private async Task HoldAlignedAsync(IReadOnlyList<(IReadOnlyList<string> Options, IReadOnlyList<string> Projects)> before)
    {
        foreach (var (was, now) in before.Zip(Aligned()))
        {
            Assert.Equal(now.Options.Distinct(StringComparer.OrdinalIgnoreCase), now.Options);
            Assert.Equal(now.Projects.Distinct(StringComparer.OrdinalIgnoreCase), now.Projects);
            Assert.True(_alignment is { AddCodes: true } ? now.Options.Count >= was.Options.Count : now.Options.Count == was.Options.Count, $"of {was.Options.Count} options there are {now.Options.Count}");
            Assert.True(_alignment is { CreateProjects: true } ? now.Projects.Count >= was.Projects.Count : now.Projects.Count == was.Projects.Count, $"of {was.Projects.Count} projects there are {now.Projects.Count}");
        }

        foreach (var id in _alignment is null ? [] : _ids)
        {
            var plan = await _engine.PlanAlignmentAsync(id);
            Assert.True(plan.Steps.Count == 0, $"something is left to align of {id}: {string.Join(" ", plan.Steps.Select(step => step.Sentence))}");
        }
    }

    /// <summary>The options and the projects of each organization.</summary>
    private IReadOnlyList<(IReadOnlyList<string> Options, IReadOnlyList<string> Projects)> Aligned() =>
        [.. new[] { _one, _other }.Select(side => (side.Zoho.OptionsOf("Cost Code"), side.Zoho.ProjectNames))];

    /// <summary>A clean order is where it belongs, and the other connection's month end says so.</summary>
    private void Stands(string id, OrderData order, RecordState? state, RecordState? others, ReconciledOrder? row)
    {
        if (!_sharesBooks)
        {
            // Two orders of one number in one project: whoever came first has it, and the other one is asked about.
            Assert.True(state == RecordState.Synced || (IsInCommon(order) && (id == Second || _isAtOnce) && state == RecordState.NeedsReview), $"{order.Number} of {id} has nothing wrong with it and is {state}");
            return;
        }

        var places = order.Lines.Where(line => line.Quantity > line.QuantityCancelled).Select(line => Projects.ToList().FindIndex(project => project.ZohoId == line.ProjectId)).ToList();
        var homes = places.Select(i => i % 3 == 2 ? Second : First).Distinct().ToList();
        if (_isAtOnce && homes.Count == 1 && places.Exists(i => i % 3 == 0))
        {
            // Both companies have it by its number, and neither had it first: a question of both, or one's.
            Assert.True((state, others) is (RecordState.NeedsReview, RecordState.NeedsReview) or (RecordState.Synced, RecordState.Filtered) or (RecordState.Filtered, RecordState.Synced), $"{order.Number} is {state} in {id}, and {others} in the other company");
            if (state == RecordState.NeedsReview)
            {
                _asked.Add(order.Id);
            }

            return;
        }

        if (homes is [var home])
        {
            Assert.True(state == (id == home ? RecordState.Synced : RecordState.Filtered), $"{order.Number} belongs to {home}, and is {state} in {id}");
            Assert.True(id == home || row?.Cause == ReconciliationCause.OtherCompany, $"{order.Number} belongs to {home}, and the month end of {id} says {row?.Cause}");
        }
        else
        {
            Assert.True(state == RecordState.NeedsReview, $"{order.Number} has lines in two companies, and is {state} in {id}");
        }
    }

    /// <summary>Whether both organizations have an order of this number.</summary>
    private bool IsInCommon(OrderData order) => !_sharesBooks && _one.Data.Orders.Select((one, i) => (one, i)).Any(pair => pair.one.Id == order.Id && pair.i % 3 == 0);

    private async Task<IReadOnlyList<SyncRecord>> RecordsAsync(string id) => await _inner.ReadRecordsAsync(id).ToListAsync();

    private async Task<IReadOnlyList<Link>> LinksAsync(string id) => await _inner.ListLinksAsync(id, new() { Kind = LinkKind.Vendor, Status = LinkStatus.Confirmed });

    private List<CommitmentSeen> Live(string id) =>
        [.. ProcoreOf(id).DescribeState()["commitments"]!.AsArray().Select(node => new CommitmentSeen(node!)).Where(commitment => !commitment.Deleted)];

    private int Writes() => _one.Log.Writes.Count + _other.Log.Writes.Count;

    private sealed class Distance(SandboxServer services, VirtualClock clock) : DelegatingHandler(services.CreateHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Way, clock, cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            await Task.Delay(Way, clock, cancellationToken);
            return response;
        }
    }
}
