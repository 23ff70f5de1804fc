using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;

namespace ZohoProcore.Sync.Tests;

/// <summary>Every way in, with everything that can go wrong behind it: what comes out is documented on the method.</summary>
[Trait("Takes", "long")]
public sealed class SyncEngineFailureTests
{
    // Every public method that waits, with arguments that lead behind the door.
    private static readonly Dictionary<string, Func<SyncEngine, Sandboxed, Task>> Doors = new(StringComparer.Ordinal)
    {
        [nameof(SyncEngine.ConnectAsync)] = (engine, test) => engine.ConnectAsync(test.Connection with { CompanyId = -1 }, Token).AsTask(),
        [nameof(SyncEngine.SubmitAsync)] = (engine, _) => engine.SubmitAsync(Sandboxed.Id, RecordKey.OrderScan, WorkPriority.Person, "test", Token).AsTask(),
        [nameof(SyncEngine.RunDueAsync)] = (engine, _) => engine.RunDueAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.GetHealthAsync)] = (engine, _) => engine.GetHealthAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.GetDirectoryAsync)] = (engine, _) => engine.GetDirectoryAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.GetLatencyAsync)] = (engine, _) => engine.GetLatencyAsync(Sandboxed.Id, default, Token).AsTask(),
        [nameof(SyncEngine.PlanWithRoomAsync)] = (engine, test) => engine.PlanWithRoomAsync(Sandboxed.Id, test.Vendors.Zoho.Orders[0].Number, cancellationToken: Token).AsTask(),
        [nameof(SyncEngine.PlanRecordAsync)] = (engine, _) => engine.PlanRecordAsync(Sandboxed.Id, new(new MadeRecords().Kind, "1"), Token).AsTask(),
        [nameof(SyncEngine.PlanAsync)] = (engine, test) => engine.PlanAsync(Sandboxed.Id, test.Vendors.Zoho.Orders[0].Number, Token).AsTask(),
        [nameof(SyncEngine.ReconcileAsync)] = (engine, _) => engine.ReconcileAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.AlignAsync)] = (engine, _) => engine.AlignAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.PlanAlignmentAsync)] = (engine, _) => engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.ApplyAlignmentAsync)] = (engine, _) => engine.ApplyAlignmentAsync(Sandboxed.Id, "0", "ada", Token).AsTask(),
        [nameof(SyncEngine.CloseMonthAsync)] = (engine, _) => engine.CloseMonthAsync(Sandboxed.Id, new(2026, 11), "ada", cancellationToken: Token).AsTask(),
        [nameof(SyncEngine.GetStatementAsync)] = (engine, _) => engine.GetStatementAsync(Sandboxed.Id, new(2026, 11), Token).AsTask(),
        [nameof(SyncEngine.RunVendorTrialAsync)] = (engine, _) => engine.RunVendorTrialAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.ReplayAsync)] = (engine, _) => engine.ReplayAsync(Sandboxed.Id, null, "ada", Token).AsTask(),
        [nameof(SyncEngine.ReplayOrdersAsync)] = (engine, _) => engine.ReplayOrdersAsync(Sandboxed.Id, new(), "ada", Token).AsTask(),
        [nameof(SyncEngine.ReplanOrdersAsync)] = async (engine, _) => await engine.ReplanOrdersAsync(Sandboxed.Id, new(), Token).ToListAsync(Token),
        [nameof(SyncEngine.ReplanAsync)] = (engine, _) => engine.ReplanAsync(Sandboxed.Id, "0", Token).AsTask(),
        [nameof(SyncEngine.WhyNotReplannedAsync)] = (engine, _) => engine.WhyNotReplannedAsync(Sandboxed.Id, "0", Token).AsTask(),
        [nameof(SyncEngine.DecideLinkAsync)] = (engine, _) =>
            engine.DecideLinkAsync(Sandboxed.Id, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = "1", ProcoreId = 1, By = "ada" }, Token).AsTask(),
        [nameof(SyncEngine.WithdrawAsync)] = (engine, _) => engine.WithdrawAsync(Sandboxed.Id, "d", "ada", cancellationToken: Token).AsTask(),
        [nameof(SyncEngine.GetProgressAsync)] = (engine, _) => engine.GetProgressAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.GetStateAsync)] = (engine, _) => engine.GetStateAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.GetWaitingAsync)] = (engine, _) => engine.GetWaitingAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.StartAsync)] = (engine, _) => engine.StartAsync(Sandboxed.Id, new() { By = "ada" }, Token).AsTask(),
        [nameof(SyncEngine.ApproveAsync)] = (engine, _) => engine.ApproveAsync(Sandboxed.Id, "1", "0", "ada", cancellationToken: Token).AsTask(),
        [nameof(SyncEngine.PauseAsync)] = (engine, _) => engine.PauseAsync(Sandboxed.Id, "ada", cancellationToken: Token).AsTask(),
        [nameof(SyncEngine.GetPoliciesAsync)] = (engine, _) => engine.GetPoliciesAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.PreviewPoliciesAsync)] = (engine, _) => engine.PreviewPoliciesAsync(Sandboxed.Id, new() { MaxAttempts = 0 }, Token).AsTask(),
        [nameof(SyncEngine.ChangePoliciesAsync)] = (engine, _) => engine.ChangePoliciesAsync(
            Sandboxed.Id, new() { Version = 0, Policies = new() { MaxAttempts = 2 }, Differences = [], Replanned = 0, Orders = [], Unknown = 0 }, "ada", cancellationToken: Token).AsTask(),
        [nameof(SyncEngine.TakeAsync)] = (engine, _) => engine.TakeAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.RemoveAsync)] = (engine, _) => engine.RemoveAsync(Sandboxed.Id, "Ann", cancellationToken: Token).AsTask(),
        [nameof(SyncEngine.GiveBackAsync)] = (engine, _) => engine.GiveBackAsync(Sandboxed.Id, Token).AsTask(),
        [nameof(SyncEngine.DecideAsync)] = (engine, _) => engine.DecideAsync(Sandboxed.Id, "r", new() { Action = ReviewAction.Retry, By = "ada" }, Token).AsTask(),
    };

    private static readonly Dictionary<string, Action<Sandboxed>> Answers = new(StringComparer.Ordinal)
    {
        ["Zoho Books refuses"] = test => test.Instead = Of("/books/", HttpStatusCode.BadRequest, """{"code":2,"message":"no"}"""),
        ["Zoho Books is down"] = test => test.Instead = Of("/books/", HttpStatusCode.InternalServerError, "down"),
        ["Zoho Books does not let in"] = test => test.Instead = Of("/books/", HttpStatusCode.Unauthorized, """{"code":57,"message":"no"}"""),
        ["Zoho Books answers a page"] = test => test.Instead = Of("/books/", HttpStatusCode.OK, "<html>"),
        ["Procore refuses"] = test => test.Instead = Of("/rest/", HttpStatusCode.Forbidden, """{"errors":"no"}"""),
        ["Procore is down"] = test => test.Instead = Of("/rest/", HttpStatusCode.BadGateway, "down"),
        ["Procore answers a page"] = test => test.Instead = Of("/rest/", HttpStatusCode.OK, "<html>"),
        ["orders lack their totals"] = test => test.Spoil = (_, body) => ((body as JsonObject)?["purchaseorder"] as JsonObject)?.Remove("total"),
        ["rows cannot be read"] = test => test.Spoil = (_, body) =>
        {
            foreach (var row in ((body as JsonObject)?["purchaseorders"] as JsonArray ?? body as JsonArray ?? []).OfType<JsonObject>()) row["id"] = row["purchaseorder_id"] = new JsonObject();
        },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_way_in_is_tried() => Assert.Equal(
        typeof(SyncEngine).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name).Except([nameof(SyncEngine.Dispose)]).Order(),
        Doors.Keys.Order());

    [Fact]
    public async Task What_comes_out_is_documented()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, spoil) in Answers)
        {
            met.UnionWith(await TryAllAsync(name, () => (Spoilt(spoil), null)));
        }

        met.UnionWith(await TryAllAsync("a disposed engine", () =>
        {
            var test = Spoilt(_ => { });
            test.Engine.Dispose();
            return (test, null);
        }));
        met.UnionWith(await TryAllAsync("no credentials", () => WithVault((_, _) => { })));
        met.UnionWith(await TryAllAsync("credentials under lost keys", () => WithVault((store, name) =>
            new DataProtectionCredentialVault(store, new EphemeralDataProtectionProvider()).WriteAsync(Sandboxed.Id, name, "x", Token).AsTask().GetAwaiter().GetResult())));
        met.UnionWith(await TryAllAsync("clients that cannot be made", () =>
        {
            var (test, _) = WithVault((_, _) => { });
            var protection = new EphemeralDataProtectionProvider();
            var vault = new DataProtectionCredentialVault(test.Store, protection);
            Array.ForEach(Names, name => vault.WriteAsync(Sandboxed.Id, name, "x", Token).AsTask().GetAwaiter().GetResult());
            var clients = new ConnectionClientProvider(test.Store, vault, protection, new SyncOptions().ConfigureProcore((_, procore) => procore.CompanyId = -1));
            return (test, clients);
        }));

        string[] expected =
        [
            nameof(ZohoBooks.Client.ZohoBooksException), nameof(Procore.Client.ProcoreException), nameof(AnswerNotUnderstoodException), nameof(ConnectionInvalidException),
            nameof(CredentialMissingException), nameof(CredentialUnreadableException), nameof(ReviewItemNotFoundException), nameof(ObjectDisposedException),
        ];
        Assert.Empty(expected.Except(met));
    }

    private static string[] Names =>
        [CredentialNames.ZohoClientId, CredentialNames.ZohoClientSecret, CredentialNames.ZohoRefreshToken, CredentialNames.ProcoreClientId, CredentialNames.ProcoreClientSecret];

    // Goes through every door in a world of its own, and gives back the documented types that came out.
    private static async Task<IEnumerable<string>> TryAllAsync(string trouble, Func<(Sandboxed Test, IConnectionClientProvider? Clients)> make)
    {
        var met = new List<string>();
        foreach (var (name, door) in Doors)
        {
            var (test, clients) = make();
            using var world = test;
            using var other = clients is null ? null : new SyncEngine(test.Store, clients, new SyncOptions().UseTimeProvider(test.Time));
            if (await Record.ExceptionAsync(() => door(other ?? test.Engine, test)) is not { } failure) continue;
            var documented = Documented(name);
            var known = Ancestry(failure.GetType()).FirstOrDefault(type => documented.Contains(type.FullName!));
            Assert.True(known is not null, $"{name} under '{trouble}' throws {failure.GetType().Name}, which it does not document: {failure.Message}");
            met.Add(known.Name);
        }

        return met;
    }

    private static Sandboxed Spoilt(Action<Sandboxed> spoil)
    {
        var test = new Sandboxed(retries: 0, records: new MadeRecords(), size: Sandboxed.Few);
        test.Store.SaveConnectionAsync(test.Connection, Token).AsTask().GetAwaiter().GetResult();
        spoil(test);
        return test;
    }

    private static (Sandboxed Test, IConnectionClientProvider Clients) WithVault(Action<ISyncStore, string> write)
    {
        var test = Spoilt(_ => { });
        Array.ForEach(Names, name => write(test.Store, name));
        var protection = new EphemeralDataProtectionProvider();
        return (test, new ConnectionClientProvider(test.Store, new DataProtectionCredentialVault(test.Store, protection), protection));
    }

    private static Func<HttpRequestMessage, HttpResponseMessage?> Of(string path, HttpStatusCode status, string body) => request =>
        request.RequestUri!.AbsolutePath.Contains(path, StringComparison.Ordinal) ? new(status) { Content = new StringContent(body) } : null;

    private static HashSet<string> Documented(string method) =>
    [
        .. XDocument.Load(Path.ChangeExtension(typeof(SyncEngine).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => ((string)member.Attribute("name")!).StartsWith($"M:ZohoProcore.Sync.SyncEngine.{method}(", StringComparison.Ordinal))
            .Elements("exception").Select(exception => ((string)exception.Attribute("cref")!)[2..]),
    ];

    private static IEnumerable<Type> Ancestry(Type? type)
    {
        for (; type is not null && type != typeof(Exception); type = type.BaseType) yield return type;
    }
}
