using static Framework.Tests.NewProject;

namespace Framework.Tests;

/// <summary>The projects of the pages, with what a reader has of one's own in the place of the examples, and nothing else changed.</summary>
internal static class Pages
{
    private const string Organization = """Environment.GetEnvironmentVariable("ZOHO_ORGANIZATION_ID")!""";
    private const string Company = """long.Parse(Environment.GetEnvironmentVariable("PROCORE_COMPANY_ID")!)""";
    private const string Zoho = """new Uri(Environment.GetEnvironmentVariable("ZOHO_URL")!)""";
    private const string Site = """new Uri(Environment.GetEnvironmentVariable("PROCORE_URL")!)""";

    // As testing.md and the sandbox's README point clients to a sandbox.
    private const string Pointed =
        $".ConfigureZohoBooks((_, books) => books.LoopbackEndpoints = new LoopbackZohoEndpoints({Zoho}, {Zoho}))"
        + $".ConfigureProcore((_, site) => site.LoopbackEndpoints = new LoopbackProcoreEndpoints({Site}, {Site}))";

    public static NewProject FirstBooks { get; } = Of("start.md", "first-books")
        .With("\"20061234567\"", Organization)
        .With("Region = ZohoRegion.Europe,", $"Region = ZohoRegion.UnitedStates, LoopbackEndpoints = new(Api: {Zoho}, Accounts: {Zoho}),");

    public static NewProject FirstSite { get; } = Of("start.md", "first-site")
        .With("CompanyId = 42,", $"CompanyId = {Company}, LoopbackEndpoints = new(Api: {Site}, Login: {Site}),");

    public static NewProject FirstPlan { get; } = Of("start.md", "first-plan")
        .With("services.AddZohoProcoreSync();", $"services.AddZohoProcoreSync(options => options{Pointed});")
        .With("\"60012345678\"", Organization)
        .With("CompanyId = 42,", $"CompanyId = {Company},")
        .With("\"PO-00042\"", """Environment.GetEnvironmentVariable("ORDER")!""");

    public static NewProject FirstWeb { get; } = Of("start.md", "first-web");

    /// <summary>A host in 60 lines with a rule and a validator of its own, one connection that is added while it runs, and a page that says what is asked.</summary>
    public static NewProject SyncHost
    {
        get
        {
            var (rule, check) = (Block("extending.md", "class CostCodeFromItemRule"), Own(Block("extending.md", "class LargeOrderValidator"), "50_000m", "1m"));
            var connect = FirstPlan.Code[FirstPlan.Code.IndexOf("var vault", StringComparison.Ordinal)..FirstPlan.Code.IndexOf("OrderPlan plan", StringComparison.Ordinal)];
            var rules = Statement(rule) + "\n" + Own(Statement(check), "var rules = OrderRules.Default with", "rules = rules with");
            var host = Of("hosting.md", "sync-host")
                .With("using ZohoBooks.Client;\n", "using Procore.Client;\nusing ZohoBooks.Client;\n")
                .With("builder.Services.AddZohoProcoreSync();", $"{rules}\nbuilder.Services.AddZohoProcoreSync(options => options.UseRules(rules){Pointed});")
                .With(
                    "await app.RunAsync();",
                    $"""
                    app.MapGet("/asked", () => store.CountReviewsAsync("acme", ReviewStatus.Open));
                    await app.StartAsync();
                    {connect.Replace("provider.", "app.Services.", StringComparison.Ordinal)}
                    await app.WaitForShutdownAsync();
                    """);
            return host with { Code = $"{host.Code}\n{Class(rule)}\n{Class(check)}" };
        }
    }

    public static NewProject FirstTests { get; } = Of("testing.md", "first-tests");

    /// <summary>What the sample of tests has and needs no sandbox.</summary>
    public static IReadOnlyList<string> TestSources { get; } =
        [.. ((string[])["Fake.cs", "FakedClientTests.cs", "MockedWireTests.cs", "VendorReport.cs"]).Select(file => Path.Combine("samples", "Testing", file))];

    /// <summary>The blocks of testing.md that need one client's package alone, put into tests as the page says.</summary>
    public static string TestsOfPage { get; } = Tests(FirstTests.Code, Block("testing.md", "class Fake<T> : DispatchProxy"));

    public static string FrameworkProject { get; } = Block("start.md", "<TargetFramework>net472</TargetFramework>");

    public static string NativeProject { get; } = Block("start.md", "<PublishAot>true</PublishAot>");

    // The line that makes the rules, and the class that they are made with.
    private static string Statement(string block) => Assert.Single(block.Split('\n'), line => line.StartsWith("var rules = ", StringComparison.Ordinal));

    private static string Tests(params string[] blocks)
    {
        var lines = blocks.SelectMany(block => block.Split('\n')).ToList();
        return string.Join('\n', lines.Where(IsUsing).Distinct(StringComparer.Ordinal))
            + "\npublic sealed class PageTests\n{\n" + string.Join('\n', blocks.Select((block, at) => $"[Fact]\npublic async Task Block{at}()\n{{\n{Body(block)}\n}}")) + "\n}\n"
            + string.Join('\n', blocks.SelectMany(block => block.Split('\n').SkipWhile(line => !IsClass(line))));

        static string Body(string block) => string.Join('\n', block.Split('\n').TakeWhile(line => !IsClass(line)).Where(line => !IsUsing(line)));
        static bool IsClass(string line) => line.StartsWith("public class ", StringComparison.Ordinal) || line.StartsWith("sealed class ", StringComparison.Ordinal);
        static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("using var ", StringComparison.Ordinal);
    }

    private static string Class(string block) => block[block.IndexOf("sealed class", StringComparison.Ordinal)..];
}
