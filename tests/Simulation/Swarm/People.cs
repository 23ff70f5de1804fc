using System.Text.Json.Nodes;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>The people around the sync, by seed: in the office, on the site, and in front of the review.</summary>
internal sealed class People(World world, Plan plan)
{
    private static readonly string[] Scopes = ["ZohoBooks.contacts.ALL", "ZohoBooks.purchaseorders.ALL", "ZohoBooks.projects.ALL", "ZohoBooks.settings.ALL"];
    private static readonly ReviewAction[] Actions = [.. Enum.GetValues<ReviewAction>().Where(action => action is not (ReviewAction.Create or ReviewAction.Choose))]; // these have ways of their own
    private readonly Dice _dice = new(plan.Seed, "people");
    private readonly Dice _managers = new(plan.Seed, "managers");
    private readonly Dice _clerks = new(plan.Seed, "clerks");
    private readonly Dice _late = new(plan.Seed, "late");
    private readonly Dice _rejects = new(plan.Seed, "rejects");
    private readonly Dice _second = new(plan.Seed, "second thoughts");
    private readonly List<ReviewItem> _seen = [];
    private readonly List<LinkDecision> _rejected = [];
    private readonly Dice _files = new(plan.Seed, "files of orders");
    private readonly Dice _creates = new(plan.Seed, "creates");
    private readonly Dice _chooses = new(plan.Seed, "chooses");
    private readonly Dice _relinks = new(plan.Seed, "relinks");
    private readonly List<LinkDecision> _before = [];
    private readonly HashSet<long> _hidden = [];
    private readonly Controllers _controllers = new(world, plan);
    private readonly CodeKeepers _codeKeepers = new(world, plan);
    private readonly VendorKeepers _vendorKeepers = new(world, plan);
    private readonly SubJobKeepers _subJobKeepers = new(world, plan);
    private readonly CurrencyKeepers _currencyKeepers = new(world, plan);
    private readonly HomeKeepers _homeKeepers = new(world, plan);
    private readonly WbsKeepers _wbsKeepers = new(world, plan);
    private readonly TypeKeepers _typeKeepers = new(world, plan);
    private readonly SplitCodes _splitCodes = new(world, plan);
    private readonly BoundCodes _boundCodes = new(world, plan);
    private readonly TurnTakers _turnTakers = new(world, plan);
    private readonly Directors _directors = new(world, plan);
    private int _bursts;

    /// <summary>How much they did in the two services.</summary>
    public int Edits { get; private set; }

    /// <summary>What they took away or broke, by kind.</summary>
    public SortedDictionary<string, int> Trouble { get; } = new(StringComparer.Ordinal);

    /// <summary>Who keeps projects and cost codes.</summary>
    public CodeKeepers CodeKeepers => _codeKeepers;

    /// <summary>Who keeps vendors.</summary>
    public VendorKeepers VendorKeepers => _vendorKeepers;

    /// <summary>Who divides projects.</summary>
    public SubJobKeepers SubJobKeepers => _subJobKeepers;

    /// <summary>Who says what Procore counts in.</summary>
    public CurrencyKeepers CurrencyKeepers => _currencyKeepers;

    /// <summary>Who keeps the items, accounts or records that are the cost codes.</summary>
    public HomeKeepers HomeKeepers => _homeKeepers;

    /// <summary>Who takes WBS codes out of use.</summary>
    public WbsKeepers WbsKeepers => _wbsKeepers;

    /// <summary>Who keeps cost types.</summary>
    public TypeKeepers TypeKeepers => _typeKeepers;

    /// <summary>Who has several codes of one cost code and cost type.</summary>
    public SplitCodes SplitCodes => _splitCodes;

    /// <summary>Who says which cost types a code takes.</summary>
    public BoundCodes BoundCodes => _boundCodes;

    /// <summary>What writes a vendor in turns.</summary>
    public TurnTakers TurnTakers => _turnTakers;

    /// <summary>All that they did, by kind.</summary>
    public IEnumerable<KeyValuePair<string, int>> Counted =>
    [
        .. Trouble, .. _controllers.Acts, .. _codeKeepers.Acts, .. _directors.Acts, .. _subJobKeepers.Acts, .. _currencyKeepers.Acts, .. _homeKeepers.Acts, .. _wbsKeepers.Acts, .. _vendorKeepers.Acts,
        .. _typeKeepers.Acts, .. _splitCodes.Acts, .. _boundCodes.Acts, .. _turnTakers.Acts,
    ];

    /// <summary>Who says how it goes.</summary>
    public Directors Directors => _directors;

    /// <summary>Who closes months, periods and projects.</summary>
    public Controllers Controllers => _controllers;

    /// <summary>Notes the orders that a burst changed.</summary>
    public static void Touch(World world, JsonObject burst)
    {
        world.Touched.UnionWith(burst.Where(kind => kind.Key is not ("id" or "created")).SelectMany(kind => kind.Value!.AsArray()).Select(number => (string)number!));
        world.House?.Invoke();
    }

    /// <summary>The office attaches files to some orders, and other files to some that have one.</summary>
    public void AttachFiles(int perCent)
    {
        foreach (var order in plan.Attachments == AttachmentTreatment.Files ? world.Sandbox.Zoho.Orders.Where(_ => _files.Chance(perCent)).ToList() : [])
        {
            var content = System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4 {order.Number} {_files.Below(3)}");
            world.Sandbox.Zoho.Edit(order.Number, one => one with { Attachment = new("attachment", _files.Pick("quote.pdf", "quote.pdf", "signed order.pdf"), content) });
            world.Touched.Add(order.Number);
            Count("FilesAttached");
        }
    }

    /// <summary>The office books lines to cost types that their project has no WBS code of, for the code that they are on.</summary>
    public void RetypeLines(int perCent)
    {
        foreach (var order in plan.MissingCodes == MissingCodeTreatment.Create || plan.PeopleDecide ? world.Sandbox.Zoho.Orders.Where(_ => _creates.Chance(perCent)).ToList() : [])
        {
            var lines = order.Lines.ToList();
            var at = lines.FindIndex(line => TypeWithout(line) is not null);
            if (at >= 0)
            {
                lines[at] = lines[at] with { CostType = TypeWithout(lines[at]) };
                world.Sandbox.Zoho.Edit(order.Number, one => one with { Lines = lines });
                world.Touched.Add(order.Number);
                Count("LinesRetyped");
            }
        }
    }

    private string? TypeWithout(OrderLineData line)
    {
        var project = world.Sandbox.Data.Projects.FirstOrDefault(one => one.ZohoId is not null && one.ZohoId == line.ProjectId);
        var code = project?.CostCodes.FirstOrDefault(one => line.CostCode?.StartsWith(one.FullCode + " ", StringComparison.Ordinal) == true);
        var type = code is null ? null : world.Sandbox.Data.CostTypes.FirstOrDefault(one => project!.WbsCodes.All(wbs => wbs.CostCodeId != code.Id || wbs.CostTypeId != one.Id));
        return type is null ? null : $"{type.Code} {type.Name}";
    }

    /// <summary>What they do before the host runs.</summary>
    public async Task ActAsync(int round)
    {
        if (round > 0)
        {
            await OnceAsync();
        }
    }

    /// <summary>What they do while it runs.</summary>
    public async Task ActDuringAsync(TimeSpan until)
    {
        while (true)
        {
            var wait = TimeSpan.FromSeconds(_dice.Pick(1, 10, 100, 1000, 5000));
            if (world.Clock.Elapsed + wait >= until)
            {
                return;
            }

            await world.WaitAsync(wait);
            await OnceAsync();
        }
    }

    private async Task OnceAsync()
    {
        if (plan.OfficeWorks && _dice.Chance(40))
        {
            Touch(world, world.Sandbox.Burst($"b{_bursts++}", edits: _dice.Between(0, 4), cancellations: _dice.Chance(30) ? 1 : 0, created: _dice.Chance(40) ? 1 : 0));
            Edits++;
        }

        if (plan.OfficeWorks)
        {
            AttachFiles(perCent: 5);
            RetypeLines(perCent: 2);
        }

        if (plan.SiteWorks && _dice.Chance(40))
        {
            ActOnSite();
        }

        if (plan.SiteWorks && _managers.Chance(60))
        {
            ManageChangeOrders();
        }

        if (plan.SiteWorks && plan.PeopleDecide && await SecondThoughts.HaveAsync(world, _second) is { } what)
        {
            Count($"SecondThoughts:{what}");
            Edits++;
        }

        await _directors.ActAsync();
        await _controllers.ActAsync();
        LeftOut.Note(world);
        await _codeKeepers.ActAsync();
        _vendorKeepers.Act();
        _subJobKeepers.Act();
        _currencyKeepers.Act();
        _homeKeepers.Act();
        _wbsKeepers.Act();
        _typeKeepers.Act();
        _boundCodes.Act();
        _turnTakers.Act();
        if (plan.RightsWithdrawn && _dice.Chance(40))
        {
            WithdrawRights();
        }

        if (plan.TokensRevoked && _dice.Chance(30))
        {
            Count("TokensRevoked");
            world.Sandbox.Zoho.RevokeAccessTokens();
            world.Sandbox.Procore.Edit(new() { ["action"] = "revoke_tokens" });
        }

        if (plan.Webhooks && _dice.Chance(30))
        {
            await ForgeAsync();
        }

        if (plan.PeopleDecide)
        {
            await DecideAsync();
        }
    }

    /// <summary>Everybody may do again what they could in the beginning.</summary>
    public void GiveRightsBack()
    {
        world.Sandbox.Zoho.SetScopes("ZohoBooks.fullaccess.all");
        foreach (var project in _hidden)
        {
            world.Sandbox.Procore.Edit(new() { ["action"] = "show_project", ["project_id"] = project });
        }

        _hidden.Clear();
    }

    private void WithdrawRights()
    {
        GiveRightsBack();
        if (_dice.Flip())
        {
            world.Sandbox.Zoho.SetScopes(string.Join(',', Scopes.Where(_ => _dice.Chance(60))));
            Count("ScopesWithdrawn");
        }

        if (_dice.Flip() && world.Sandbox.Data.Projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null }).ToList() is { Count: > 0 } projects)
        {
            var project = _dice.OneOf(projects).ProcoreId!.Value;
            world.Sandbox.Procore.Edit(new() { ["action"] = "hide_project", ["project_id"] = project });
            _hidden.Add(project);
            Count("ProjectsHidden");
        }
    }

    private void Count(string what) => Trouble[what] = Trouble.GetValueOrDefault(what) + 1;

    /// <summary>A stranger sends a webhook.</summary>
    private async Task ForgeAsync()
    {
        using var client = new HttpMessageInvoker(new WebhookReceiver(world));
        using var request = new HttpRequestMessage(HttpMethod.Post, WebhookReceiver.Zoho) { Content = new StringContent("{\"purchaseorder\":{\"purchaseorder_id\":\"1\"}}") };
        request.Headers.Add("X-Zoho-Webhook-Signature", "0123456789abcdef");
        try
        {
            using var answer = await client.SendAsync(request, CancellationToken.None);
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
            Count("WebhooksForged");
        }
        catch (HttpRequestException)
        {
            // Nobody was there.
        }
    }

    private void ActOnSite()
    {
        var live = world.State()["commitments"]!.AsArray().Where(commitment => !(bool)commitment!["deleted"]!).ToList();
        if (live.Count == 0)
        {
            return;
        }

        var commitment = _dice.OneOf(live)!;
        var lines = commitment["lines"]!.AsArray();
        var (id, line) = ((long)commitment["id"]!, lines.Count == 0 ? 0 : (long)_dice.OneOf([.. lines])!["id"]!);
        JsonObject edit = _dice.Below(7) switch
        {
            0 => new() { ["action"] = "change_commitment", ["id"] = id, ["values"] = new JsonObject { ["status"] = "Approved" } },
            1 => new() { ["action"] = "change_commitment", ["id"] = id, ["values"] = new JsonObject { ["title"] = "Renamed on site" } },
            2 => new() { ["action"] = "delete_commitment", ["id"] = id },
            3 => new() { ["action"] = "change_line", ["id"] = line, ["values"] = new JsonObject { ["amount"] = "123.45" } },
            4 => new() { ["action"] = "delete_line", ["id"] = line },
            5 => new() { ["action"] = "add_line", ["id"] = id, ["values"] = new JsonObject { ["amount"] = "50.00", ["description"] = "Added on site" } },
            _ => new() { ["action"] = "change_vendor", ["id"] = (long?)commitment["vendor"], ["values"] = new JsonObject { ["name"] = $"Holdco {_dice.Below(1000)} LLC" } },
        };
        if (world.Sandbox.Procore.Edit(edit)["errors"] is null && (string?)edit["action"] == "change_vendor")
        {
            world.CallCompany((long)edit["id"]!, (string)edit["values"]!["name"]!);
        }

        // Not what the sandbox began with: the office wrote orders since. And not by number: the order is the one that the origin id names.
        var changed = new CommitmentSeen(commitment);
        world.Touched.UnionWith(world.Sandbox.Zoho.Orders.Where(order => order.Id == changed.OrderId).Select(order => order.Number));
        world.Touched.UnionWith(world.Sandbox.Data.Vendors.Where(vendor => (string?)edit["action"] == "change_vendor" && vendor.ProcoreId == (long?)commitment["vendor"]).Select(vendor => vendor.ZohoId ?? string.Empty));
        Edits++;
    }

    /// <summary>Project managers approve, decline, take over, edit and delete change orders, the sync's and their own, and enter some by hand.</summary>
    private void ManageChangeOrders()
    {
        var live = world.State()["commitments"]!.AsArray().Where(one => !(bool)one!["deleted"]! && one["lines"]!.AsArray().Count > 0).ToList();
        var open = live.SelectMany(one => one!["change_orders"]!.AsArray().Select(change => (Commitment: one, Change: change!))).Where(pair => (string)pair.Change["status"]! is "draft" or "pending")
            .Concat(live.SelectMany(one => one!["potential_change_orders"]!.AsArray().Select(change => (Commitment: one, Change: change!))).Where(pair => pair.Change["package"] is null && (string)pair.Change["status"]! is "draft" or "pending" or "approved"))
            .ToList();
        if (live.Count == 0)
        {
            return;
        }

        var (commitment, edit) = open.Count == 0 || _managers.Chance(15)
            ? Entered(_managers.OneOf(live)!)
            : Managed(_managers.OneOf(open));
        if (world.Sandbox.Procore.Edit(edit)["errors"] is not null)
        {
            return;
        }

        var changed = new CommitmentSeen(commitment);
        world.Touched.UnionWith(world.Sandbox.Zoho.Orders.Where(order => order.Id == changed.OrderId).Select(order => order.Number));
        Count($"ChangeOrder:{(string?)edit["action"]}:{(string?)edit["status"]}{(edit["to_wbs_code_id"] is null ? string.Empty : ":moves")}".TrimEnd(':'));
        Edits++;
    }

    /// <summary>Some of them move an amount of an approved commitment to another code, which comes to nothing in sum.</summary>
    private (JsonNode Commitment, JsonObject Edit) Entered(JsonNode commitment)
    {
        JsonObject edit = new()
        {
            ["action"] = world.Switches.Procore.ChangeOrderTiers > 1 && _managers.Flip() ? "create_potential_change_order" : "create_change_order",
            ["id"] = (long)commitment["id"]!,
            ["status"] = _managers.Pick("draft", "approved"),
            ["amount"] = _managers.Pick("75.00", "-10.00"),
        };
        var project = world.Sandbox.Data.Projects.SingleOrDefault(one => one.ProcoreId == (long)commitment["project"]!);
        if (_managers.Below(3) == 0 && (string)commitment["status"]! == "Approved" && world.Connection.Policies.PotentialChangeOrdersIn is null && project?.WbsCodes.LastOrDefault(code => code is { Active: true, OnBudget: true }) is { } moved)
        {
            edit["to_wbs_code_id"] = moved.Id;
        }

        return (commitment, edit);
    }

    /// <summary>A potential change order is approved, put into a change order, or treated as any other is.</summary>
    private JsonObject Potential(JsonNode change, JsonObject edit)
    {
        var (action, status) = _managers.Below(10) switch
        {
            < 3 => ("change_potential_change_order", "approved"),
            < 6 => ("pack_potential_change_orders", "approved"),
            6 => ("pack_potential_change_orders", "draft"),
            7 => ("change_potential_change_order", _managers.Pick("pending", "rejected", "void")),
            8 when change["lines"]!.AsArray().Count > 0 => ("change_potential_change_order_line", "draft"),
            _ => ("delete_potential_change_order", "draft"),
        };
        (edit["action"], edit["status"], edit["amount"]) = (action, status, "12.34");
        edit["ids"] = new JsonArray((long)change["id"]!);
        return edit;
    }

    private (JsonNode Commitment, JsonObject Edit) Managed((JsonNode Commitment, JsonNode Change) open)
    {
        var edit = new JsonObject { ["id"] = (long)open.Change["id"]! };
        if (open.Change.AsObject().ContainsKey("package"))
        {
            return (open.Commitment, Potential(open.Change, edit));
        }

        var (action, status) = _managers.Below(10) switch
        {
            < 5 => ("change_change_order", "approved"),
            5 => ("change_change_order", "pending"),
            6 => ("change_change_order", "rejected"),
            7 => ("change_change_order", "void"),
            8 when open.Change["lines"]!.AsArray().Count > 0 => ("change_change_order_line", null),
            _ => ("delete_change_order", null),
        };
        (edit["action"], edit["amount"]) = (action, "12.34");
        if (status is not null)
        {
            edit["status"] = status;
        }

        return (open.Commitment, edit);
    }

    private async Task DecideAsync()
    {
        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open }))
        {
            if (!_dice.Chance(30))
            {
                continue;
            }

            var action = _dice.Pick(Actions); // wrongly, too: what does not fit is refused
            var chosen = item.Finding.Candidates.Count > 0 && action is ReviewAction.Link or ReviewAction.Reject ? _dice.OneOf(item.Finding.Candidates).ProcoreId : 0;
            world.PeopleDecided = true;
            world.Touched.Add(item.OrderNumber);
            world.Touched.Add(item.Finding.LinkTarget?.ZohoId ?? string.Empty);

            // A vendor that is given to another one is taken from its own.
            world.Touched.UnionWith(world.Sandbox.Data.Vendors.Where(vendor => chosen != 0 && vendor.ProcoreId == chosen).Select(vendor => vendor.ZohoId ?? string.Empty));
            await TryAsync(engine => engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = action, ProcoreId = chosen, By = "ada" }).AsTask());
        }

        await CreateAsync();
        await ChooseAsync();
        await DecideLateAsync();
        await TakeBackAsync();
    }

    /// <summary>They have WBS codes made that orders need.</summary>
    private async Task CreateAsync()
    {
        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open }))
        {
            if (item.Key.Kind != RecordKind.PurchaseOrder || item.Answers.All(answer => answer.Action != ReviewAction.Create) || !_creates.Chance(25))
            {
                continue;
            }

            world.PeopleDecided = true;
            world.Touched.Add(item.OrderNumber);
            Count("CodesWanted");
            await TryAsync(engine => engine.DecideAsync(World.ConnectionId, item.Id, new() { Version = item.Version, Action = ReviewAction.Create, By = "dan" }).AsTask());
        }
    }

    /// <summary>They choose a customer, a code or the value of a segment: what is offered, or, some of them, what nobody offered and nobody has.</summary>
    private async Task ChooseAsync()
    {
        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open }))
        {
            if (item.Answers.All(answer => answer.Action != ReviewAction.Choose) || !_chooses.Chance(35))
            {
                continue;
            }

            var offered = item.Finding.Candidates.Count > 0 ? _chooses.OneOf(item.Finding.Candidates) : null;
            var customer = offered?.ZohoId ?? _chooses.OneOf(world.Sandbox.Data.Projects).CustomerId; // of a project any one that there is may be
            var isRight = _chooses.Chance(80);
            world.PeopleDecided = true;
            world.Touched.Add(item.OrderNumber);
            var decision = new ReviewDecision
            {
                Version = item.Version,
                Action = ReviewAction.Choose,
                ProcoreId = isRight ? offered?.ProcoreId ?? 0 : 1,
                ZohoId = isRight ? customer : "1",
                By = "eve",
            };
            await TryAsync(async engine =>
            {
                await engine.DecideAsync(World.ConnectionId, item.Id, decision);
                Count($"Chosen:{item.Finding.Code}");
            });
        }
    }

    /// <summary>They decide about what they saw an hour or a day ago, on the state of then or of now, and some of them twice.</summary>
    private async Task DecideLateAsync()
    {
        foreach (var item in _seen.Where(item => _late.Chance(10)).ToList())
        {
            var action = _late.OneOf([.. item.Answers]).Action;
            var named = item.Finding.Candidates.Count > 0 ? _late.OneOf(item.Finding.Candidates) : null;
            var decision = new ReviewDecision
            {
                Action = action,
                ProcoreId = named?.ProcoreId ?? 0,
                ZohoId = action == ReviewAction.Choose ? named?.ZohoId : null,
                Version = _late.Flip() ? item.Version : (await world.Store.GetReviewAsync(World.ConnectionId, item.Id))?.Version,
                By = "cleo",
            };
            world.PeopleDecided = true;
            world.Touched.Add(item.OrderNumber);
            world.Touched.Add(item.Finding.LinkTarget?.ZohoId ?? string.Empty);
            world.Touched.UnionWith(world.Sandbox.Data.Vendors.Where(vendor => decision.ProcoreId != 0 && vendor.ProcoreId == decision.ProcoreId).Select(vendor => vendor.ZohoId ?? string.Empty));
            for (var time = 0; time < (_late.Flip() ? 2 : 1); time++)
            {
                await TryAsync(engine => engine.DecideAsync(World.ConnectionId, item.Id, decision).AsTask());
            }
        }

        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open }))
        {
            if (_seen.Count < 50 && _seen.TrueForAll(known => known.Id != item.Id || known.Version != item.Version))
            {
                _seen.Add(item);
            }
        }
    }

    /// <summary>They take back what they decided: some decisions, and some links.</summary>
    private async Task TakeBackAsync()
    {
        foreach (var order in await world.OrdersAsync())
        {
            foreach (var decision in await world.Store.ListDecisionsAsync(World.ConnectionId, order.Key.Id))
            {
                if (_dice.Chance(20))
                {
                    world.Touched.Add(order.OrderNumber);
                    await TryAsync(engine => engine.WithdrawAsync(World.ConnectionId, decision.Id!, "bob").AsTask());
                }
            }
        }

        await TakeBackALinkAsync(LinkKind.Vendor, _dice);
        await TakeBackALinkAsync(LinkKind.Commitment, _clerks);
        await RejectAsync();
        await RelinkAsync();
    }

    /// <summary>They link a vendor or a project to another one than it is, and some of them back to the one that it was.</summary>
    private async Task RelinkAsync()
    {
        if (_before.Count > 0 && _relinks.Chance(50))
        {
            var back = _relinks.OneOf(_before);
            _before.Remove(back);
            await LinkAsync(back);
            return;
        }

        var kind = _relinks.Flip() ? LinkKind.Vendor : LinkKind.Project;
        var links = (await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = kind })).Where(link => link.Status == LinkStatus.Confirmed).ToList();
        List<long> ends = kind == LinkKind.Vendor
            ? [.. world.Sandbox.Data.Vendors.Where(vendor => vendor is { ProcoreId: not null, ProcoreActive: true }).Select(vendor => vendor.ProcoreId!.Value)]
            : [.. world.Sandbox.Data.Projects.Where(project => project is { Active: true, Permitted: true, ProcoreId: not null }).Select(project => project.ProcoreId!.Value)];
        if (links.Count > 0 && ends.Count > 1 && _before.Count < 2 && _relinks.Chance(12))
        {
            var link = _relinks.OneOf(links);
            var decision = new LinkDecision { Action = LinkAction.Link, Kind = kind, ZohoId = link.ZohoId, ProcoreId = _relinks.OneOf(ends), By = "bob" };
            _before.Add(decision with { ProcoreId = link.ProcoreId });
            await LinkAsync(decision);
        }
    }

    private async Task LinkAsync(LinkDecision decision)
    {
        world.PeopleDecided = true;
        world.Touched.Add(decision.ZohoId);

        // What is given to another one is taken from its own.
        world.Touched.UnionWith(world.Sandbox.Data.Vendors.Where(vendor => decision.Kind == LinkKind.Vendor && vendor.ProcoreId == decision.ProcoreId).Select(vendor => vendor.ZohoId ?? string.Empty));
        world.Touched.UnionWith(world.Sandbox.Data.Projects.Where(project => decision.Kind == LinkKind.Project && project.ProcoreId == decision.ProcoreId).Select(project => project.ZohoId ?? string.Empty));
        Count($"Relinked:{decision.Kind}");
        await TryAsync(engine => engine.DecideLinkAsync(World.ConnectionId, decision).AsTask());
    }

    /// <summary>They reject a project or a cost code that a rule finds, and allow some of them again.</summary>
    private async Task RejectAsync()
    {
        if (_rejected.Count > 0 && _rejects.Chance(40))
        {
            var again = _rejects.OneOf(_rejected);
            _rejected.Remove(again);
            await TryAsync(engine => engine.DecideLinkAsync(World.ConnectionId, again with { Action = LinkAction.Allow }).AsTask());
        }
        else if (_rejected.Count < 2 && _rejects.Chance(10)
            && world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ZohoId: not null, ProcoreId: not null } && one.CostCodes.Count > 0).ToList() is { Count: > 0 } projects)
        {
            var project = _rejects.OneOf(projects);
            var code = _rejects.Flip() ? _rejects.OneOf([.. project.CostCodes]) : null;
            var reject = new LinkDecision
            {
                Action = LinkAction.Reject,
                Kind = code is null ? LinkKind.Project : LinkKind.CostCode,
                ZohoId = code?.FullCode ?? project.ZohoId!,
                ProcoreId = code?.Id ?? project.ProcoreId!.Value,
                ProjectId = code is null ? 0 : project.ProcoreId!.Value,
                By = "bob",
            };
            world.PeopleDecided = true;
            world.Touched.Add(project.ZohoId!);
            _rejected.Add(reject);
            Count($"Rejected:{reject.Kind}");
            await TryAsync(engine => engine.DecideLinkAsync(World.ConnectionId, reject).AsTask());
        }
    }

    private async Task TakeBackALinkAsync(LinkKind kind, Dice dice)
    {
        var links = await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = kind });
        if (links.Count > 0 && dice.Chance(20))
        {
            var link = dice.OneOf([.. links]);
            var action = link.Status == LinkStatus.Rejected ? LinkAction.Allow : dice.Pick(LinkAction.Unlink, LinkAction.Reject);
            world.PeopleDecided = true;
            world.Touched.Add(link.ZohoId);
            await TryAsync(engine => engine.DecideLinkAsync(
                World.ConnectionId,
                new() { Action = action, Kind = link.Kind, ZohoId = link.ZohoId, ProcoreId = link.ProcoreId, ProjectId = link.ProjectId, By = "bob" }).AsTask());
        }
    }

    /// <summary>They decide in the host's own page: through the process that runs, and not while none does.</summary>
    private async Task TryAsync(Func<SyncEngine, Task> decide)
    {
        if (world.Receiving is not { IsDead: false } process)
        {
            return;
        }

        try
        {
            await decide(process.Engine);
        }
        catch (Exception refused) when (IsRefusal(refused) || process.IsDead)
        {
            // It does not fit, or does not stand any more; a service does not answer, or the process died.
        }
    }

    /// <summary>Whether what was asked for does not fit, or a service does not answer.</summary>
    public static bool IsRefusal(Exception failure) => failure is SyncException or ArgumentException or IOException or OperationCanceledException
        or HttpRequestException or Procore.Client.ProcoreException or ZohoBooks.Client.ZohoBooksException;
}
