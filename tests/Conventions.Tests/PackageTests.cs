using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Conventions.Tests;

/// <summary>What a person gets who installs a package.</summary>
public sealed class PackageTests(PackedPackages packed) : IClassFixture<PackedPackages>
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly string[] Frameworks = ["net10.0", "netstandard2.0"];

    public static TheoryData<string> Cases => Packages.Cases;

    [Fact]
    public void There_are_exactly_three_packages_and_their_symbols()
    {
        var files = Directory.GetFiles(packed.Output).Select(path => Path.GetFileName(path)!).ToList();
        var expected = Packages.Names.SelectMany(name => (string[])[$"{name}.{Version(name)}.nupkg", $"{name}.{Version(name)}.snupkg"]);
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_package_says_what_it_is(string package)
    {
        using var archive = Open(package, "nupkg");
        var metadata = Nuspec(archive);
        string Value(string name) => (string?)metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name) ?? string.Empty;

        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.True(Value("tags").Split(' ', ';').Length >= 5, $"tags: {Value("tags")}");
        Assert.Contains("ot affiliated with", Value("description"), StringComparison.Ordinal);
        Assert.NotNull(archive.GetEntry("README.md"));
        Assert.True(archive.GetEntry("README.md")!.Length > 500, "The README is too short to help.");
        Assert.NotNull(archive.GetEntry("icon.png"));
        var repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", (string?)repository.Attribute("type"));
        Assert.Equal(40, ((string?)repository.Attribute("commit"))?.Length);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_package_has_both_frameworks_with_documentation(string package)
    {
        using var archive = Open(package, "nupkg");
        foreach (var framework in Frameworks)
        {
            Assert.NotNull(archive.GetEntry($"lib/{framework}/{package}.dll"));
            Assert.True(archive.GetEntry($"lib/{framework}/{package}.xml")?.Length > 1000);
        }

        Assert.Equal(4, archive.Entries.Count(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_documentation_for_NET_Standard_is_of_the_package_s_own_members(string package)
    {
        using var archive = Open(package, "nupkg");
        string[] Members(string framework) =>
            [.. XDocument.Load(Read(archive, $"lib/{framework}/{package}.xml")).Descendants("member").Select(member => ((string)member.Attribute("name")!)[2..])];

        Assert.DoesNotContain(
            Members("netstandard2.0"),
            name => !name.StartsWith(package + ".", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Extensions.DependencyInjection.", StringComparison.Ordinal));
        var types = Packages.PublicTypes(package).Where(type => !type.IsNested).Select(type => type.FullName!).ToList();
        Assert.Empty(types.Except(Members("netstandard2.0"), StringComparer.Ordinal).Intersect(Members("net10.0"), StringComparer.Ordinal));
    }

    // Their sources are compiled in, and their licence wants to be there.
    [Theory, MemberData(nameof(Cases))]
    public void A_package_says_whose_code_is_compiled_into_it(string package)
    {
        using var archive = Open(package, "nupkg");
        using var notices = new StreamReader(archive.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        var text = notices.ReadToEnd();
        Assert.All(["Polyfill", "PolySharp"], (string name) => Assert.Contains($"\n{name} ", text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_package_depends_on_what_it_uses_and_on_no_build_tool(string package)
    {
        using var archive = Open(package, "nupkg");
        var groups = Nuspec(archive).Descendants().Where(element => element.Name.LocalName == "group").ToList();
        Assert.Equal([".NETStandard2.0", "net10.0"], groups.Select(group => (string?)group.Attribute("targetFramework")).Order(StringComparer.Ordinal));
        foreach (var group in groups)
        {
            var ids = group.Elements().Select(dependency => (string)dependency.Attribute("id")!).ToList();
            Assert.DoesNotContain(ids, id => id is "PolySharp" or "Polyfill" or "Meziantou.Analyzer" || id.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
            Assert.Equal(package == "ZohoProcore.Sync" ? ["Procore.Client", "ZohoBooks.Client"] : [], ids.Intersect(Packages.Names, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
    }

    // What a package asks for at least is what it was built and tested with, and what it uses itself it names itself.
    [Theory]
    [InlineData("ZohoBooks.Client", "Polly.Core")]
    [InlineData("Procore.Client", "Polly.Core")]
    [InlineData("ZohoBooks.Client", "Microsoft.Extensions.Http.Resilience")]
    [InlineData("Procore.Client", "Microsoft.Extensions.Http.Resilience")]
    [InlineData("ZohoBooks.Client", "NodaTime")]
    [InlineData("Procore.Client", "NodaTime")]
    [InlineData("ZohoProcore.Sync", "NodaTime")]
    public void A_package_declares_the_floor_of_what_it_uses(string package, string dependency)
    {
        using var archive = Open(package, "nupkg");
        var floor = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => (string?)version.Attribute("Include") == dependency).Attribute("Version")!.Value;
        foreach (var group in Nuspec(archive).Descendants().Where(element => element.Name.LocalName == "group"))
        {
            var declared = group.Elements().SingleOrDefault(element => (string?)element.Attribute("id") == dependency);
            Assert.True(declared is not null, $"{package} for {(string?)group.Attribute("targetFramework")} uses {dependency} and does not name it.");
            Assert.Equal(floor, (string?)declared.Attribute("version"));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_assembly_that_a_package_uses_comes_with_a_dependency_that_it_names(string package)
    {
        using var archive = Open(package, "nupkg");
        foreach (var (framework, folder) in new[] { ("net10.0", "net10.0"), (".NETStandard2.0", "netstandard2.0") })
        {
            using var reader = new PEReader(Read(archive, $"lib/{folder}/{package}.dll"));
            var metadata = reader.GetMetadataReader();
            var used = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList();
            var named = Nuspec(archive).Descendants()
                .Where(element => element.Name.LocalName == "group" && (string?)element.Attribute("targetFramework") == framework)
                .SelectMany(group => group.Elements()).Select(element => (string)element.Attribute("id")!).ToHashSet(StringComparer.Ordinal);
            Assert.NotEmpty(named);
            var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
            bool IsGiven(string name) => folder == "net10.0" ? File.Exists(Path.Combine(runtime, name + ".dll")) : name == "netstandard";
            Assert.Empty(used.Where(name => !IsGiven(name) && !named.Contains(name)).Order(StringComparer.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_build_is_deterministic_and_knows_no_machine(string package)
    {
        using var archive = Open(package, "nupkg");
        foreach (var framework in Frameworks)
        {
            using var reader = new PEReader(Read(archive, $"lib/{framework}/{package}.dll"));
            var entries = reader.ReadDebugDirectory();
            Assert.Contains(entries, entry => entry.Type == DebugDirectoryEntryType.Reproducible);
            var codeView = reader.ReadCodeViewDebugDirectoryData(entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView));
            Assert.DoesNotContain(Repository.Root, codeView.Path, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Symbols_lead_to_the_source(string package)
    {
        using var archive = Open(package, "snupkg");
        foreach (var framework in Frameworks)
        {
            using var provider = MetadataReaderProvider.FromPortablePdbStream(Read(archive, $"lib/{framework}/{package}.pdb"));
            var reader = provider.GetMetadataReader();
            var link = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
                .Select(handle => reader.GetCustomDebugInformation(handle))
                .Single(information => reader.GetGuid(information.Kind) == SourceLink);
            Assert.Contains("https://raw.githubusercontent.com/", Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)), StringComparison.Ordinal);
            Assert.DoesNotContain(reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)), name => !name.StartsWith("/_", StringComparison.Ordinal));
        }
    }

    private static string Version(string package) => Packages.Assembly(package).GetName().Version!.ToString(3);

    private static XElement Nuspec(ZipArchive archive)
    {
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    // Readers of metadata want to go back and forth, which a stream out of an archive cannot.
    private static MemoryStream Read(ZipArchive archive, string name)
    {
        var copy = new MemoryStream();
        using var stream = archive.GetEntry(name)!.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private ZipArchive Open(string package, string extension) =>
        ZipFile.OpenRead(Path.Combine(packed.Output, $"{package}.{Version(package)}.{extension}"));
}
