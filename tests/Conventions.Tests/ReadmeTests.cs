using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Conventions.Tests;

/// <summary>
/// Every C# block of a README and of a page in <c>docs/</c> compiles against the packages as they are: what a reader copies from the top down, with the usings that have
/// stood so far, in a project with implicit usings. A block whose fence says <c>csharp run</c> runs, too; what runs neither here nor in another test says why.
/// </summary>
public sealed class ReadmeTests
{
    private const string LeadsOut = "It leads to the services; what start.md has of the kind is built from packages and run against the sandbox.";
    private const string Declares = "There is nothing in it to run.";
    private const string Decides = "It is about what a store holds that worked for a while; tests of the core make each of its calls.";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    // What the text around the blocks presumes a reader has. For a block that runs, the clients lead to a sandbox of its own.
    private const string Given = ImplicitUsings + """
        global using static Given;

        public static class Given
        {
            private static readonly Lazy<Sandbox.SandboxServer> _sandbox = new(() => new(new Sandbox.SandboxOptions { Seed = 1, Orders = 6 }, TimeProvider.System));

            private static Sandbox.ContractorData Data => _sandbox.Value.Data;

            public static Microsoft.Extensions.DependencyInjection.IServiceCollection services { get; } = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
            public static IServiceProvider provider => null!;
            public static ZohoBooks.Client.IZohoBooksClient books => ZohoBooks.Client.ZohoBooksClient.Create(new ZohoBooks.Client.ZohoBooksOptions
            {
                Region = ZohoBooks.Client.ZohoRegion.UnitedStates,
                OrganizationId = Data.Organization.OrganizationId,
                ClientId = Data.Organization.ClientId,
                ClientSecret = Data.Organization.ClientSecret,
                RefreshToken = Data.Organization.RefreshToken,
            }.UsePrimaryHandler(() => _sandbox.Value.CreateHandler()));
            public static Procore.Client.IProcoreClient procore => Procore.Client.ProcoreClient.Create(new Procore.Client.ProcoreOptions
            {
                Environment = Procore.Client.ProcoreEnvironment.Production,
                CompanyId = Data.Company.CompanyId,
                ClientId = Data.Company.ClientId,
                ClientSecret = Data.Company.ClientSecret,
            }.UsePrimaryHandler(() => _sandbox.Value.CreateHandler()));
            public static Microsoft.AspNetCore.Http.HttpRequest request => null!;
            public static TimeProvider clock => TimeProvider.System;
            public static ZohoProcore.Sync.OrderRules rules => ZohoProcore.Sync.OrderRules.Default;
            public static string id => "";
            public static string secret => "";
            public static string state => "";
            public static string currentSecret => "";
            public static string previousSecret => "";
            public static Uri callback => null!;
            public static IEnumerable<KeyValuePair<string, string>> queryPairs => null!;
            public static IEnumerable<ZohoBooks.Client.ZohoOperation> operations => null!;
            public static byte[] body => null!;
            private static Sandbox.VendorData Vendor => Data.Vendors.First(vendor => vendor is { ProcoreActive: true, ProcoreId: not null, ProcoreProjectIds.Count: > 0 });

            public static long projectId => Vendor.ProcoreProjectIds[0];
            public static long vendorId => Vendor.ProcoreId!.Value;
            public static long changeEventId => 0;
            public static Task ReadAgainAsync(string entity, string id) => Task.CompletedTask;
            public static DateTimeOffset start => new(2026, 10, 5, 14, 0, 0, TimeSpan.Zero);
            public static CancellationToken ct => default;
        }

        public interface IVault
        {
            string Read(string name);
        }

        public abstract class MyTokenStore : ZohoBooks.Client.IZohoTokenStore, Procore.Client.IProcoreTokenStore
        {
            public abstract ValueTask<ZohoBooks.Client.ZohoStoredToken?> ReadAsync(string key, CancellationToken cancellationToken);
            public abstract ValueTask<bool> WriteAsync(string key, ZohoBooks.Client.ZohoAccessToken token, long expectedVersion, CancellationToken cancellationToken);
            public abstract ValueTask<bool> WriteAsync(string key, Procore.Client.ProcoreAccessToken token, long expectedVersion, CancellationToken cancellationToken);
            ValueTask<Procore.Client.ProcoreStoredToken?> Procore.Client.IProcoreTokenStore.ReadAsync(string key, CancellationToken cancellationToken) => default;
        }
        """;

    // What only compiles, by a page and what stands in the block, and why it can't run where a test runs.
    private static readonly (string Page, string Has, string Why)[] Unrun =
    [
        ("README.md", "ZohoBooksClient.Create", LeadsOut),
        ("README.md", "ProcoreClient.Create", LeadsOut),
        ("README.md", "RelationalSyncStore", LeadsOut),
        ("README.md", "using BooksProject", Declares),
        (Docs("decisions.md"), "ReviewQuery", Decides),
        (Docs("decisions.md"), "GetWaitingAsync", Decides),
        (Docs("postgresql.md"), "NpgsqlConnection", "It wants a database server; the tests of the store start one."),
        (Src("Procore.Client"), "Environment.GetEnvironmentVariable", LeadsOut),
        (Src("ZohoBooks.Client"), "Environment.GetEnvironmentVariable", LeadsOut),
        (Src("ZohoBooks.Client"), "UpsertAsync", "It has ids of one's own, and a file."),
        (Src("ZohoBooks.Client"), "new ZohoAuthorization", "A person signs in at Zoho."),
        (Src("ZohoBooks.Client"), "new ZohoWebhookVerifier", "It is about a request that came; testing.md makes one and runs."),
        (Src("ZohoProcore.Sync"), "RelationalSyncStore", LeadsOut),
        (Src("ZohoProcore.Sync"), "KeepInSyncAsync", Declares),
        (Src("ZohoProcore.Sync"), "PreviewPoliciesAsync", Decides),
    ];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != "Conventions.Tests")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string> Readmes =>
        [.. Repository.Files("README.md").Concat(Repository.Files("*.md", "docs")).Distinct(StringComparer.Ordinal).Where(path => Blocks(path).Count > 0)];

    [Fact]
    public void The_packages_show_code()
    {
        string[] pages = ["start.md", "hosting.md", "extending.md", "testing.md"];
        string[] expected = ["README.md", .. Packages.Names.Select(name => Path.Combine("src", name, "README.md")), .. pages.Select(page => Path.Combine("docs", page))];
        Assert.Empty(expected.Except(Readmes.Select(row => row.Data), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Code_compiles(string readme)
    {
        var usings = new List<UsingDirectiveSyntax>();
        var errors = new List<string>();
        foreach (var (line, code, _) in Blocks(readme))
        {
            var block = CSharpSyntaxTree.ParseText(code, Options).GetCompilationUnitRoot(TestContext.Current.CancellationToken);
            usings.AddRange(block.Usings.Where(one => !usings.Exists(known => known.IsEquivalentTo(one))));
            errors.AddRange(Compile(block, usings).Select(error => $"{readme}, block at line {line}: {error}"));
        }

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    /// <summary>What a reader copies first, and takes for a program: it has its own usings, and nothing in it comes from text around it.</summary>
    [Fact]
    public void A_program_of_a_page_stands_alone()
    {
        var programs = Readmes.Select(row => row.Data).SelectMany(page => Blocks(page).Where(block => IsWhole(page, block.Line, block.Code)).Select(block => (Page: page, block.Line, block.Code))).ToList();
        Assert.All(["README.md", .. Packages.Names.Select(Src), Docs("start.md"), Docs("hosting.md"), Docs("testing.md")], page => Assert.Contains(programs, program => program.Page == page));
        var errors = programs.SelectMany(program =>
        {
            var block = CSharpSyntaxTree.ParseText(program.Code, Options).GetCompilationUnitRoot(TestContext.Current.CancellationToken);
            return Compile(block, block.Usings, ImplicitUsings).Select(error => $"{program.Page}, block at line {program.Line}: {error}");
        }).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));

        static bool IsWhole(string page, int line, string code) => page == Docs("start.md") || IsProgram(page, line)
            || Array.Exists(Unrun, one => one.Page == page && one.Why == LeadsOut && code.Contains(one.Has, StringComparison.Ordinal));
    }

    [Fact]
    public void Some_code_runs() => Assert.True(Readmes.Sum(readme => Blocks(readme.Data).Count(block => block.Runs)) >= 4);

    [Theory]
    [MemberData(nameof(Readmes))]
    public async Task Code_that_says_so_runs(string readme)
    {
        var usings = new List<UsingDirectiveSyntax>();
        foreach (var (line, code, runs) in Blocks(readme))
        {
            var block = CSharpSyntaxTree.ParseText(code, Options).GetCompilationUnitRoot(TestContext.Current.CancellationToken);
            usings.AddRange(block.Usings.Where(one => !usings.Exists(known => known.IsEquivalentTo(one))));
            if (!runs) continue;
            using var program = new MemoryStream();
            Assert.True(Compiled(block, usings).Emit(program, cancellationToken: TestContext.Current.CancellationToken).Success, $"{readme}, block at line {line} does not compile.");
            var entry = Assembly.Load(program.ToArray()).EntryPoint!;
            object?[] arguments = entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            try
            {
                // Away from the tests' own context, as a program is.
                await Task.Run(() => entry.Invoke(null, arguments), TestContext.Current.CancellationToken);
            }
            catch (TargetInvocationException failure)
            {
                Assert.Fail($"{readme}, block at line {line}: {failure.InnerException}");
            }
        }
    }

    /// <summary>What runs elsewhere: below <c>dotnet new</c> from packages (<c>NewcomerTests</c>), and letter by letter between <c>// &lt;readme&gt;</c> in a test of the client that the page is of.</summary>
    [Fact]
    public void Every_block_runs_or_it_is_said_why_it_does_not()
    {
        var inTests = Repository.Files("*.cs", "tests").Where(path => Path.GetFileName(path) != "ReadmeTests.cs").Select(Repository.Read)
            .SelectMany(text => text.Split("// <readme>\n").Skip(1).Select(part => Plain(part.Split("// </readme>")[0]))).ToList();
        Assert.True(inTests.Count >= 5);
        var unrun = Readmes.Select(row => row.Data)
            .SelectMany(page => Blocks(page).Where(block => !block.Runs && !inTests.Exists(shown => Plain(block.Code).EndsWith(shown, StringComparison.Ordinal)) && !IsProgram(page, block.Line)).Select(block => (Page: page, block.Line, block.Code))).ToList();
        Assert.Empty(unrun.Where(block => Unrun.Count(one => one.Page == block.Page && block.Code.Contains(one.Has, StringComparison.Ordinal)) != 1)
            .Select(block => $"{block.Page}, block at line {block.Line}: say csharp run, or why not"));
        Assert.Empty(Unrun.Where(one => !unrun.Exists(block => one.Page == block.Page && block.Code.Contains(one.Has, StringComparison.Ordinal))).Select(one => $"{one.Page} has no such block: {one.Has}"));
        Assert.All(Unrun, one => Assert.NotEmpty(one.Why));

        static string Plain(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    [Fact]
    public void What_does_not_compile_is_found()
    {
        var block = CSharpSyntaxTree.ParseText("services.AddZohoBook();", Options).GetCompilationUnitRoot(TestContext.Current.CancellationToken);

        Assert.Contains("AddZohoBook", Assert.Single(Compile(block, [])), StringComparison.Ordinal);
    }

    /// <summary>A connection does nothing before it says in which status commitments land, so what a reader copies says it.</summary>
    [Fact]
    public void Every_connection_that_a_page_makes_can_begin()
    {
        var made = Readmes.SelectMany(readme => Blocks(readme.Data).Select(block => (Page: readme.Data, Code: CSharpSyntaxTree.ParseText(block.Code, Options))))
            .SelectMany(block => block.Code.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
                .Where(one => one.Type.ToString() == "Connection").Select(one => (block.Page, Text: one.ToString())))
            .ToList();
        Assert.True(made.Count >= 2);
        Assert.Empty(made.Where(one => !one.Text.Contains("CommitmentLanding.In(", StringComparison.Ordinal)).Select(one => one.Page));
    }

    private static IEnumerable<string> Compile(CompilationUnitSyntax block, IReadOnlyList<UsingDirectiveSyntax> usings, string given = Given) =>
        Compiled(block, usings, given).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal))
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}: {diagnostic.Location.SourceTree?.GetText().GetSubText(diagnostic.Location.SourceSpan)}");

    private static CSharpCompilation Compiled(CompilationUnitSyntax block, IReadOnlyList<UsingDirectiveSyntax> usings, string given = Given)
    {
        var program = block.WithUsings([.. usings]);
        return CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.Create(program, Options), CSharpSyntaxTree.ParseText(given, Options)],
            References,
            new(program.Members.Any(member => member is GlobalStatementSyntax) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    private static string Docs(string page) => Path.Combine("docs", page);

    private static string Src(string package) => Path.Combine("src", package, "README.md");

    // The first block of C# below commands that make its project.
    private static bool IsProgram(string page, int line)
    {
        var above = new MarkdownPage(page).Blocks.TakeWhile(block => block.Line < line).ToList();
        int commands = above.FindLastIndex(block => block.Info.Length == 0);
        return commands >= 0 && above[commands].Code.StartsWith("dotnet new ", StringComparison.Ordinal) && above.Skip(commands + 1).All(block => !block.Info.StartsWith("csharp", StringComparison.Ordinal));
    }

    private static List<(int Line, string Code, bool Runs)> Blocks(string readme) =>
        [.. new MarkdownPage(readme).Blocks.Where(block => block.Info is "csharp" or "csharp run").Select(block => (block.Line, block.Code, block.Info == "csharp run"))];
}
