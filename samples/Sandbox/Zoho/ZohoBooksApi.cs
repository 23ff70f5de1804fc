using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Zoho Books, version 3, and its accounts server: organizations, users, taxes and currencies to read; contacts, projects, purchase orders, invoices, payments of customers, credit notes, estimates, sales orders, items, accounts, journals, reporting tags and records of a custom module to read and to write;
/// OAuth, the organization check and all three limits enforced. Thread-safe.
/// </summary>
public sealed class ZohoBooksApi : ISandboxApi
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _latency;
    private readonly RequestLog _log;
    private readonly ZohoSwitches _switches;
    private readonly ZohoState _state;
    private readonly ZohoAccounts _accounts;
    private readonly ZohoLimits _limits;
    private readonly ZohoRoutes _routes;
    private readonly ZohoOffice _office;
    private readonly ZohoRegion _region;
    private readonly ZohoChurn? _churn;
    private readonly Queue<ZohoEvent> _events = new();

    /// <summary>Seeds the organization from the data.</summary>
    /// <param name="data">The contractor.</param>
    /// <param name="switches">How the service behaves where its documents say nothing.</param>
    /// <param name="log">Where tokens, refusals and effects are noted.</param>
    /// <param name="time">The sandbox clock.</param>
    /// <param name="latency">How long an answer takes, on the sandbox clock; the request is in process for so long.</param>
    /// <param name="scopes">The scopes that the refresh token was granted, separated by commas.</param>
    /// <param name="churn">How many orders come, and how many go, before a page of their list; 0 for none.</param>
    public ZohoBooksApi(
        ContractorData data,
        SandboxSwitches switches,
        RequestLog log,
        TimeProvider time,
        TimeSpan latency = default,
        string scopes = "ZohoBooks.fullaccess.all",
        int churn = 0)
    {
        var calendar = new ZohoCalendar(data.Organization.TimeZone);
        _time = time;
        _latency = latency;
        _log = log;
        _switches = switches.Zoho;
        _state = new ZohoState(data, _switches, time.GetUtcNow());
        _accounts = new ZohoAccounts(data.Organization, _switches, log, scopes, data.Seed);
        _limits = new ZohoLimits(_switches, calendar, data.Organization.PlanName);
        _routes = new ZohoRoutes(_state, _switches, calendar, new ZohoWriter(log), Announce);
        _churn = churn > 0 ? new ZohoChurn(_state, churn) : null;
        _office = new ZohoOffice(_state, time.GetUtcNow());
        _region = ZohoRegion.Of(data.Organization.Region);
    }

    /// <inheritdoc/>
    public async ValueTask<SandboxResponse> HandleAsync(SandboxRequest request, CancellationToken cancellationToken)
    {
        if (request.Path.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            lock (_gate) return _accounts.Handle(request, _time.GetUtcNow());
        }

        SandboxResponse response;
        bool entered;
        lock (_gate) response = Answer(request, out entered);
        try
        {
            if (_latency > TimeSpan.Zero) await Task.Delay(_latency, _time, cancellationToken);
            return response;
        }
        finally
        {
            if (entered)
                lock (_gate) _limits.Leave();
        }
    }

    /// <summary>Plays the office's next hours once per id, and answers with what it did, by kind of edit; a known id changes nothing.</summary>
    public JsonObject Burst(string id, int edits, int cancellations, int created = 1)
    {
        lock (_gate)
        {
            var played = _office.Play(id, edits, cancellations, created, _time.GetUtcNow(), out var changed);
            foreach (var order in changed) Announce(order);
            return played;
        }
    }

    /// <summary>A person changes one order: <paramref name="change"/> gets it and returns the changed one. Announced like any edit.</summary>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    public void Edit(string orderNumber, Func<OrderData, OrderData> change)
    {
        lock (_gate)
        {
            var order = _state.OrderByNumber(orderNumber) ?? throw new KeyNotFoundException($"There is no order {orderNumber}.");
            Announce(_state.Save(change(order), _time.GetUtcNow()));
        }
    }

    /// <summary>A person enters a bill behind which no order stands.</summary>
    /// <param name="number">The vendor's number of it.</param>
    /// <param name="content">What it says, in the form of an order; its lines get ids of their own.</param>
    /// <returns>The bill's id.</returns>
    public string EnterBill(string number, OrderData content)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var lines = content.Lines.Where(line => line.Category == "line_item").Select(line => line with { Id = _state.Ids.Zoho() });
            var bill = new ZohoBill(_state.Ids.Zoho(), number, content with { Status = "open", Created = now, LastModified = now, Lines = [.. lines] }, "", []);
            _state.Bills.Add(bill);
            return bill.Id;
        }
    }

    /// <summary>A person changes a bill: <paramref name="change"/> gets what it says, in the form of an order, and returns it changed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such bill.</exception>
    public void EditBill(string billId, Func<OrderData, OrderData> change)
    {
        lock (_gate)
        {
            var at = _state.Bills.FindIndex(bill => bill.Id == billId);
            if (at < 0) throw new KeyNotFoundException($"There is no bill {billId}.");
            _state.Bills[at] = _state.Bills[at] with { Billed = change(_state.Bills[at].Billed) with { LastModified = _time.GetUtcNow() } };
        }
    }

    /// <summary>The accountant locks a period, or unlocks it where the status says so.</summary>
    /// <param name="until">The last day that is locked; null locks the period whole.</param>
    /// <param name="start">First day of the accounting period.</param>
    /// <param name="end">Last day of the accounting period.</param>
    /// <param name="status"><c>enabled</c>, <c>enabled_with_logging</c> or <c>disabled</c>.</param>
    /// <param name="scope">What is locked, 0 to 5; 0 is everything.</param>
    public void LockTransactions(DateOnly? until, DateOnly start, DateOnly end, string status = "enabled", int scope = 0)
    {
        lock (_gate) _state.Locks.Add(new(_state.Ids.Zoho(), until, ($"{start:yyyy-MM}", start, end), status, scope));
    }

    /// <summary>The accountant lifts every lock.</summary>
    public void LiftLocks()
    {
        lock (_gate) _state.Locks.Clear();
    }

    /// <summary>A person adds a vendor.</summary>
    /// <returns>Its contact id.</returns>
    public string AddVendor(string name)
    {
        lock (_gate)
        {
            var contact = new ZohoContact(_state.Ids.Zoho(), name, "vendor") { Created = _time.GetUtcNow(), Modified = _time.GetUtcNow() };
            _state.Put(contact);
            return contact.Id;
        }
    }

    /// <summary>A person changes one contact: what is null stays.</summary>
    /// <exception cref="KeyNotFoundException">There is no such contact.</exception>
    public void EditContact(string contactId, string? name = null, string? city = null, bool? isActive = null)
    {
        lock (_gate)
        {
            var contact = _state.Contact(contactId) ?? throw new KeyNotFoundException($"There is no contact {contactId}.");
            _state.Put(contact with
            {
                Name = name ?? contact.Name,
                BillingAddress = contact.BillingAddress with { City = city ?? contact.BillingAddress.City },
                IsActive = isActive ?? contact.IsActive,
                Modified = _time.GetUtcNow(),
            });
        }
    }

    /// <summary>A person merges one contact into another one, which has its orders from then on.</summary>
    /// <param name="contactId">The one that is gone then.</param>
    /// <param name="intoId">The other one.</param>
    /// <param name="isChange">Whether the orders count as changed.</param>
    /// <exception cref="KeyNotFoundException">There is no such contact.</exception>
    public void MergeContacts(string contactId, string intoId, bool isChange)
    {
        lock (_gate)
        {
            var gone = _state.Contact(contactId) ?? throw new KeyNotFoundException($"There is no contact {contactId}.");
            var into = _state.Contact(intoId) ?? throw new KeyNotFoundException($"There is no contact {intoId}.");
            _state.Merge(gone, into);
            _state.Put(into with { Modified = _time.GetUtcNow() });
            foreach (var order in _state.Orders.Where(order => order.VendorId == contactId).Select(order => order with { VendorId = intoId }).ToList())
            {
                if (isChange) Announce(_state.Save(order, _time.GetUtcNow()));
                else _state.Replace(order);
            }
        }
    }

    /// <summary>A person adds an option to a reporting tag.</summary>
    public void AddOption(string tag, string option)
    {
        lock (_gate) _state.Tags.All.Find(known => known.Name == tag)!.Options.Add(new ZohoTagOption(_state.Ids.Zoho(), option));
    }

    /// <summary>A person gives an option of a reporting tag another name.</summary>
    public void RenameOption(string tag, string option, string name)
    {
        lock (_gate) _state.Tags.All.Find(known => known.Name == tag)!.All().First(known => known.Option.Name == option).Option.Name = name;
    }

    /// <summary>A person adds a record to the organization's own module, or gives one another name, another trade, or takes it out of use: what is null stays.</summary>
    /// <param name="recordId">The record; null for a new one, which needs a name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="trade">The value of the module's own field.</param>
    /// <param name="isActive">Whether it is in use.</param>
    /// <returns>Its id.</returns>
    public string EditRecord(string? recordId, string? name = null, string? trade = null, bool? isActive = null)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var record = recordId is null ? new ZohoRecord(_state.Ids.Zoho(), name!) { Created = now, Modified = now } : _state.Records[recordId];
            _state.Records[record.Id] = record with { Name = name ?? record.Name, Trade = trade ?? record.Trade, IsActive = isActive ?? record.IsActive, Modified = now };
            return record.Id;
        }
    }

    /// <summary>A person adds an item, or gives one another name, another value of its own field, or takes it out of use: what is null stays.</summary>
    /// <param name="itemId">The item; null for a new one, which needs a name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="code">The value of its field "Cost code".</param>
    /// <param name="isActive">Whether it is in use.</param>
    /// <returns>Its id.</returns>
    public string EditItem(string? itemId, string? name = null, string? code = null, bool? isActive = null)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var item = itemId is null ? new ZohoItem(_state.Ids.Zoho(), name!) { Type = "purchases", Created = now, Modified = now } : _state.Items[itemId];
            var fields = code is null ? item.CustomFields : new Dictionary<string, string>(item.CustomFields, StringComparer.Ordinal) { [ZohoCustomFields.OfItems[0].Label] = code };
            _state.Items[item.Id] = item with { Name = name ?? item.Name, CustomFields = fields, IsActive = isActive ?? item.IsActive, Modified = now };
            return item.Id;
        }
    }

    /// <summary>A person adds an account of costs to the chart, or gives one another name, or takes it out of use: what is null stays.</summary>
    /// <param name="accountId">The account; null for a new one, which needs a name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isActive">Whether it is in use.</param>
    /// <returns>Its id.</returns>
    public string EditAccount(string? accountId, string? name = null, bool? isActive = null)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var account = accountId is null ? new ZohoAccount(_state.Ids.Zoho(), name!, "cost_of_goods_sold") { Created = now, Modified = now } : _state.Accounts[accountId];
            _state.Accounts[account.Id] = account with { Name = name ?? account.Name, IsActive = isActive ?? account.IsActive, Modified = now };
            return account.Id;
        }
    }

    /// <summary>A person gives a project another name.</summary>
    public void RenameProject(string project, string name)
    {
        lock (_gate) _state.Put(_state.Projects.First(known => known.ZohoName == project) with { ZohoName = name });
    }

    /// <summary>The names of projects as they are now.</summary>
    public IReadOnlyList<string> ProjectNames
    {
        get
        {
            lock (_gate) return [.. _state.Projects.Select(project => project.ZohoName)];
        }
    }

    /// <summary>The customers of projects by what the projects are called now, where that is one alone.</summary>
    public IReadOnlyDictionary<string, string> CustomersOfProjects
    {
        get
        {
            lock (_gate) return _state.Projects.GroupBy(project => project.ZohoName).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First().CustomerId, StringComparer.Ordinal);
        }
    }

    /// <summary>The names of a reporting tag's options as they are now.</summary>
    public IReadOnlyList<string> OptionsOf(string tag)
    {
        lock (_gate) return [.. _state.Tags.All.Find(known => known.Name == tag)!.All().Select(known => known.Option.Name)];
    }

    /// <summary>The options of a reporting tag that people can choose, by their ids.</summary>
    public IReadOnlyDictionary<string, string> ActiveOptions(string tag)
    {
        lock (_gate) return _state.Tags.All.Find(known => known.Name == tag)!.All().Where(known => known.Option.IsActive).ToDictionary(known => known.Option.Id, known => known.Option.Name, StringComparer.Ordinal);
    }

    /// <summary>A reporting tag's options by their ids: what they are called now, and whether the office typed them on an order.</summary>
    public IReadOnlyDictionary<string, (string Name, bool IsTyped)> OptionsById(string tag)
    {
        lock (_gate) return _state.Tags.All.Find(known => known.Name == tag)!.All().ToDictionary(known => known.Option.Id, known => (known.Option.Name, known.Option.IsTyped), StringComparer.Ordinal);
    }

    /// <summary>The orders as they are now.</summary>
    public IReadOnlyList<OrderData> Orders
    {
        get
        {
            lock (_gate) return [.. _state.Orders];
        }
    }

    /// <summary>The total of an order, as the service computes it.</summary>
    public decimal Total(OrderData order) => _state.Totals(order).Total;

    /// <summary>Every access token stops working; new ones can be minted.</summary>
    public void RevokeAccessTokens()
    {
        lock (_gate) _accounts.RevokeAccessTokens();
    }

    /// <summary>The refresh token stops working, as when a person revokes the app.</summary>
    public void RevokeRefreshToken()
    {
        lock (_gate) _accounts.RevokeRefreshToken();
    }

    /// <summary>The refresh token works again, as when a person authorizes the app once more.</summary>
    public void AllowRefreshToken()
    {
        lock (_gate) _accounts.AllowRefreshToken();
    }

    /// <summary>Grants other scopes from now on, as when a person changes the app or the role of its user.</summary>
    /// <param name="scopes">Separated by commas.</param>
    public void SetScopes(string scopes)
    {
        lock (_gate) _accounts.Scopes = scopes;
    }

    /// <summary>Sets the daily quota, which otherwise follows from the plan.</summary>
    public void SetDailyQuota(int requests)
    {
        lock (_gate) _limits.Daily = requests;
    }

    /// <summary>Sets how long access tokens live, which otherwise is an hour.</summary>
    public void SetTokenLife(TimeSpan life)
    {
        lock (_gate) _accounts.Life = life;
    }

    /// <summary>The changes since the last call, oldest first: each becomes a webhook.</summary>
    internal IReadOnlyList<ZohoEvent> TakeEvents()
    {
        lock (_gate)
        {
            ZohoEvent[] taken = [.. _events];
            _events.Clear();
            return taken;
        }
    }

    /// <summary>How many records there are beside the orders.</summary>
    internal JsonObject DescribeRest()
    {
        lock (_gate) return new JsonObject { ["contacts"] = _state.Contacts.Count(), ["items"] = _state.Items.Count, ["tags"] = _state.Tags.All.Count };
    }

    /// <summary>The orders as the state description lists them.</summary>
    internal JsonArray DescribeOrders()
    {
        lock (_gate)
            return [.. _state.Orders.OrderBy(order => order.Number, StringComparer.Ordinal).Select(JsonNode? (order) => new JsonObject
            {
                ["id"] = order.Id,
                ["number"] = order.Number,
                ["status"] = _routes.Orders.Status(order),
                ["total"] = ZohoJson.Number(_state.Totals(order).Total),
                ["currency"] = order.CurrencyCode,
                ["vendor_id"] = order.VendorId,
                ["last_modified"] = RequestLog.Instant(order.LastModified),
            })];
    }

    private void Announce(OrderData order) => _events.Enqueue(new ZohoEvent(order.Id, new JsonObject { ["purchaseorder"] = _routes.Orders.Detail(order) }));

    private SandboxResponse Answer(SandboxRequest request, out bool entered)
    {
        entered = false;
        var now = _time.GetUtcNow();
        try
        {
            if (request.Host.Length > 0 && request.Host != _region.ApiHost) throw Unauthorized();
            var (route, ids) = _routes.Find(request);
            if (!_accounts.Accepts(Token(request), now)) throw Unauthorized();
            CheckOrganization(request, route.Path);
            if (_limits.Enter(now) is { } refused)
            {
                _log.Refused(SandboxSide.Zoho, refused.Code.ToString(System.Globalization.CultureInfo.InvariantCulture));
                throw refused;
            }

            entered = true;
            if (!_accounts.Grants("ZohoBooks." + route.Scope)) throw Unauthorized();
            if (route is { Method: "GET", Path: "purchaseorders" }) _churn?.Turn(now);
            return _limits.Annotate(route.Answer(new ZohoCall(request, ids.Id, ids.Sub, now)), now);
        }
        catch (ZohoProblem problem)
        {
            return _limits.Annotate(problem.ToResponse(), now);
        }
    }

    private static string Token(SandboxRequest request)
    {
        const string Scheme = "Zoho-oauthtoken ";
        return request.Header("Authorization") is { } header && header.StartsWith(Scheme, StringComparison.Ordinal) ? header[Scheme.Length..] : "";
    }

    private ZohoProblem Unauthorized() => new(401, _switches.UnauthorizedCode, "You are not authorized to perform this operation");

    private void CheckOrganization(SandboxRequest request, string path)
    {
        if (path.StartsWith("organizations", StringComparison.Ordinal)) return;
        var named = request.QueryValue("organization_id") ?? request.Header("X-com-zoho-books-organizationid") ?? "";
        if (named != _state.Data.Organization.OrganizationId) throw ZohoProblem.WrongOrganization(named);
    }
}
