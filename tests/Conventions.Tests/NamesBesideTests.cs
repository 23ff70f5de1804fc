using System.Reflection;

namespace Conventions.Tests;

/// <summary>What files use beside the packages: a name that is there too would fail with CS0104. What both clients have is in <c>NamesOfBothClients.txt</c>.</summary>
public sealed class NamesBesideTests
{
    private static readonly string[] Beside =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "NodaTime",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Options",
    ];

    [Fact]
    public void No_name_of_a_package_is_one_of_the_runtime_or_of_NodaTime()
    {
        var beside = TypesBeside().Where(type => !Packages.Names.Contains(type.Assembly.GetName().Name)).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("HttpClient", beside);
        Assert.Contains("Instant", beside);
        var same = Packages.Names.SelectMany(Packages.PublicTypes).Where(type => !type.IsNested && beside.Contains(type.Name)).Select(Packages.Describe).ToList();
        Assert.True(same.Count == 0, $"The runtime or NodaTime has a type of the same name: {string.Join(", ", same)}. Choose another word.");
    }

    [Fact]
    public void No_name_of_a_client_is_one_of_the_sync()
    {
        var sync = Packages.PublicTypes("ZohoProcore.Sync").Where(type => !type.IsNested).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var clients = Packages.PublicTypes("ZohoBooks.Client").Concat(Packages.PublicTypes("Procore.Client"));
        var same = clients.Where(type => !type.IsNested && sync.Contains(type.Name)).Select(Packages.Describe).ToList();
        Assert.True(same.Count == 0, $"ZohoProcore.Sync has the name of {string.Join(", ", same)}, and a file that uses both fails: give the sync's another word (CONTRIBUTING.md, \"A kind of record\").");
    }

    private static IEnumerable<Type> TypesBeside() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => name == "NodaTime" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
        .SelectMany(name => Assembly.Load(name).GetExportedTypes())
        .Where(type => Beside.Contains(type.Namespace, StringComparer.Ordinal));
}
