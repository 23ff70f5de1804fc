namespace Conventions.Tests.Floors;

/// <summary>The check of the floors finds what it is there to find: each test plants a fault in an assembly of its own.</summary>
public sealed class PlantedFaultTests
{
    private const string Upwards = "`Low/User` (floor 1) uses `High/Used` (floor 2), which stands above it";

    /// <summary>A class and the ways in which it can know another.</summary>
    public static TheoryData<string, string> Ways => new()
    {
        { "base class", "public class User : Used;" },
        { "interface", "public class User : IEquatable<Used> { public bool Equals(Used? other) => false; }" },
        { "interface of an interface", "public interface User : IEnumerable<Used>;" },
        { "constraint", "public class User<T> where T : Used;" },
        { "constraint of a method", "public class User { public void Run<T>() where T : Used { } }" },
        { "field", "public class User { private Used[]? _used; public override string ToString() => $\"{_used}\"; }" },
        { "property", "public record User(List<Used> All);" },
        { "event", "public class User { public event Action<Used>? Happened { add { } remove { } } }" },
        { "parameter", "public delegate void User(ref Used used);" },
        { "parameter of an interface's method", "public interface User { void Take((int, Used?) pair); }" },
        { "returned type", "public abstract class User { protected abstract Used Make(); }" },
        { "local variable", "public class User { public object? Run(object? one) { Used? used = one as Used; return used ?? one; } }" },
        { "construction", "public class User { public object Run() => new Used(); }" },
        { "static member", "public class User { public int Run() => Used.Count(); }" },
        { "static field", "public class User { public int Run() => Used.Number; }" },
        { "type argument of a method", "public class User { public object Run(object[] all) => all.OfType<Used>(); }" },
        { "pattern", "public class User { public bool Run(object one) => one is Used; }" },
        { "typeof", "public class User { public Type Run() => typeof(List<Used>); }" },
        { "lambda", "public class User { public Func<int> Run(int start) => () => start + Used.Count(); }" },
        { "iterator", "public class User { public IEnumerable<int> Run() { yield return Used.Count(); } }" },
        { "asynchronous method", "public class User { public async Task<int> Run() { await Task.Yield(); return Used.Count(); } }" },
        { "switch", "public class User { public int Run(int one) => one switch { 0 => 3, 1 => 7, 2 => 5, 3 => 9, 4 => Used.Count(), _ => 1 }; }" },
        { "catch", "public class User { public void Run() { try { Console.Write(1); } catch (UsedException) { } } }" },
        { "attribute", "[Used2] public class User;" },
        { "type in an attribute", "[System.ComponentModel.TypeConverter(typeof(Used))] public class User;" },
        { "type in an attribute, as an argument of another", "public class User { [System.ComponentModel.TypeConverter(typeof(List<Used[]>))] public int Value { get; } }" },
        { "type inside", "public class User { private sealed class Inner { public Used? Used { get; set; } } public object Run() => new Inner(); }" },
    };

    [Theory, MemberData(nameof(Ways))]
    public void An_arrow_upwards_is_found_in_whatever_way_it_is_drawn(string way, string user)
    {
        const string Usings = "using System; using System.Linq; using System.Threading.Tasks; using System.Collections.Generic;\n";
        const string Used = """
            public class Used { public static int Number = 1; public static int Count() => Number; }
            public class UsedException : System.Exception;
            public class Used2Attribute : System.Attribute;
            """;
        var fault = Assert.Single(Planted.Faults("High\nLow", ("High/Used.cs", Used), ("Low/User.cs", Usings + user)));
        var expected = way switch
        {
            "catch" => Upwards.Replace("Used`", "UsedException`", StringComparison.Ordinal),
            "attribute" => Upwards.Replace("Used`", "Used2Attribute`", StringComparison.Ordinal),
            _ => Upwards,
        };
        Assert.StartsWith(expected, fault, StringComparison.Ordinal);
        Assert.Empty(Planted.Faults("Low\nHigh", ("High/Used.cs", Used), ("Low/User.cs", Usings + user)));
    }

    [Fact]
    public void The_message_names_both_types_both_floors_and_the_member()
    {
        var faults = Planted.Faults(
            "Flow\nStorage\nPlanning",
            ("Storage/ISyncStore.cs", "public interface ISyncStore { int Read(); }"),
            ("Planning/Planner.cs", "public class Planner { public int Plan(object store) => ((ISyncStore)store).Read(); }"),
            ("Flow/Runner.cs", "public class Runner { public int Run(ISyncStore store) => new Planner().Plan(store); }"));
        Assert.Equal(["`Planning/Planner` (floor 1) uses `Storage/ISyncStore` (floor 2), which stands above it (in Plan)."], faults);
    }

    [Fact]
    public void A_type_without_code_stands_where_it_is_written()
    {
        var faults = Planted.Faults(
            "High\nLow",
            ("High/Kind.cs", "public enum Kind { One, Two }"),
            ("High/IMarker.cs", "public interface IMarker;"),
            ("High/Handler.cs", "public delegate void Handler();"),
            ("Low/Thing.cs", "public record struct Thing(Kind Kind, IMarker Marker, Handler Handler);"));
        Assert.Equal(["High/Handler", "High/IMarker", "High/Kind"], faults.Select(fault => fault.Split('`')[3]));
    }

    [Fact]
    public void A_folder_on_no_floor_fails()
    {
        var faults = Planted.Faults("High\nLow", ("High/One.cs", "class One;"), ("Low/Two.cs", "class Two;"), ("Low/Cellar/Three.cs", "enum Three { A }"), ("Four.cs", "class Four;"));
        Assert.Equal(
            [
                "`Four` stands in a folder that is on no floor of House in docs/floors.txt.",
                "`Low/Cellar/Three` stands in a folder that is on no floor of House in docs/floors.txt.",
            ],
            faults);
    }

    [Fact]
    public void A_room_in_which_nothing_is_written_fails() =>
        Assert.Equal(["docs/floors.txt has the room Attic on floor 2 of House, and nothing is written there."], Planted.Faults("Attic\nLow", ("Low/One.cs", "class One;")));

    [Fact]
    public void Rooms_of_one_floor_know_each_other_only_along_an_arrow()
    {
        (string, string)[] files = [("A/User.cs", "class User { Used _used = new(); }"), ("B/Used.cs", "class Used;")];
        Assert.Empty(Planted.Faults("A -> B", files));
        const string Fault = "`A/User` (floor 1) uses `B/Used` (floor 1), a room of the same floor that it does not know";
        Assert.StartsWith(Fault, Assert.Single(Planted.Faults("A B", files)), StringComparison.Ordinal);
        Assert.StartsWith(Fault, Assert.Single(Planted.Faults("B -> A", files)), StringComparison.Ordinal);
    }

    [Theory, InlineData("A\nB"), InlineData("B\nA"), InlineData("A B"), InlineData("A -> B"), InlineData("B -> A")]
    public void A_circle_fits_on_no_floors(string floors) =>
        Assert.NotEmpty(Planted.Faults(floors, ("A/One.cs", "class One { Two? _two; }"), ("B/Two.cs", "class Two { One? _one; }")));

    [Theory]
    [InlineData("System.Threading.Tasks.Task", "public System.Threading.Tasks.Task Run() => System.Threading.Tasks.Task.CompletedTask;")]
    [InlineData("System.Threading.Tasks.ValueTask", "public System.Threading.Tasks.ValueTask Run() => default;")]
    [InlineData("System.TimeProvider", "public object Run(System.TimeProvider clock) => clock;")]
    [InlineData("System.DateTime", "public object Run() => System.DateTime.UtcNow;")]
    [InlineData("System.Guid", "public object Run() => System.Guid.NewGuid();")]
    [InlineData("System.Guid", "public object Run() => System.Guid.CreateVersion7();")]
    [InlineData("System.Environment.get_TickCount64", "public object Run() => System.Environment.TickCount64;")]
    [InlineData("System.TimeZoneInfo", "public object Run() => System.TimeZoneInfo.Local;")]
    [InlineData("System.DateTime", "public object Run(System.DateTime time) => time.ToUniversalTime();")]
    [InlineData("NodaTime.IDateTimeZoneProvider", "public object Run() => NodaTime.DateTimeZoneProviders.Tzdb.GetSystemDefault();")]
    [InlineData("System.Globalization.CultureInfo.get_CurrentCulture", "public object Run() => System.Globalization.CultureInfo.CurrentCulture;")]
    [InlineData("System.Environment.get_MachineName", "public object Run() => System.Environment.MachineName;")]
    [InlineData("System.Linq.Enumerable.Shuffle", "public object Run(int[] all) => System.Linq.Enumerable.Shuffle(all);")]
    [InlineData("System.Security.Cryptography.Aes", "public object Run() => System.Security.Cryptography.Aes.Create();")]
    [InlineData("System.Xml.Linq.XDocument", "public object Run() => System.Xml.Linq.XDocument.Load(\"a.xml\");")]
    [InlineData("System.Reflection.Assembly", "public object Run() => System.Reflection.Assembly.LoadFrom(\"a.dll\");")]
    [InlineData("System.Collections.Generic.IAsyncEnumerable`1", "public object Run(System.Collections.Generic.IAsyncEnumerable<int> all) => all;")]
    [InlineData("System.Runtime.CompilerServices.AsyncVoidMethodBuilder", "public async void Run() { await System.Threading.Tasks.Task.Yield(); }")]
    [InlineData("native: libc", "[System.Runtime.InteropServices.DllImport(\"libc\", EntryPoint = \"time\")] public static extern long Run(long at);")]
    [InlineData("System.TimeZone", "public object Run() => System.TimeZone.CurrentTimeZone;")]
    [InlineData("NodaTime.DateTimeZoneProviders", "public object Run() => NodaTime.DateTimeZoneProviders.Bcl;")]
    [InlineData("System.Runtime.InteropServices.RuntimeInformation", "public object Run() => System.Runtime.InteropServices.RuntimeInformation.OSDescription;")]
    [InlineData("System.OperatingSystem", "public object Run() => System.OperatingSystem.IsLinux();")]
    [InlineData("System.Activator", "public object Run(System.Type type) => System.Activator.CreateInstance(type);")]
    [InlineData("System.Type.GetType", "public object Run() => System.Type.GetType(\"System.Net.Http.HttpClient, System.Net.Http\");")]
    [InlineData("System.Type.GetTypeFromProgID", "public object? Run() => System.Type.GetTypeFromProgID(\"Excel.Application\");")]
    [InlineData("System.Reflection.MethodBase", "public object? Run(System.Reflection.MethodInfo method) => method.Invoke(null, null);")]
    [InlineData("System.Reflection.ConstructorInfo.Invoke", "public object? Run(System.Reflection.ConstructorInfo method) => method.Invoke(null);")]
    [InlineData("System.ComponentModel.BackgroundWorker", "public object Run() => new System.ComponentModel.BackgroundWorker();")]
    [InlineData("System.Collections.Concurrent.BlockingCollection`1", "public object Run(System.Collections.Concurrent.BlockingCollection<int> all) => all.Take();")]
    [InlineData("System.Runtime.InteropServices.Marshal", "public object Run() => System.Runtime.InteropServices.Marshal.AllocHGlobal(1);")]
    [InlineData("System.Globalization.NumberFormatInfo", "public object Run() => System.Globalization.NumberFormatInfo.CurrentInfo;")]
    [InlineData("System.Threading.Lock", "public object Run() => new System.Threading.Lock();")]
    [InlineData("System.WeakReference", "public object Run() => new System.WeakReference(this);")]
    [InlineData("System.Text.Encoding.get_Default", "public object Run() => System.Text.Encoding.Default;")]
    [InlineData("System.Timers.Timer", "public object Run() => new System.Timers.Timer();")]
    [InlineData("System.Diagnostics.FileVersionInfo", "public object Run() => System.Diagnostics.FileVersionInfo.GetVersionInfo(\"a.dll\");")]
    [InlineData("System.Random", "public object Run() => new System.Random(1);")]
    [InlineData("System.Net.Http.HttpClient", "public object Run() => typeof(System.Net.Http.HttpClient);")]
    [InlineData("System.IO.File", "public object Run() => System.IO.File.Exists(\"a\");")]
    [InlineData("Procore.Client: Procore.Client.ProcoreClient", "public object Run(Procore.Client.ProcoreClient client) => client;")]
    [InlineData("ZohoBooks.Client: ZohoBooks.Client.ZohoRegion", "public object Run(object one) => one is ZohoBooks.Client.ZohoRegion;")]
    public void A_decision_touches_nothing_outside(string what, string member)
    {
        (string, string) file = ("Planning/Planner.cs", $"public class Planner {{ {member} }}");
        Assert.Contains($"`Planning/Planner` (floor 1) is on a pure floor and uses `{what}` (in Run).", Planted.Faults("pure: Planning", file));
        Assert.Empty(Planted.Faults("Planning", file));
    }

    [Fact]
    public void A_decision_does_not_know_a_store_however_low_it_stands()
    {
        var faults = Planted.Faults(
            "pure: Planning\nStorage\nModel",
            ("Planning/Planner.cs", "public class Planner { public object Plan(Stores stores) => stores; }"),
            ("Storage/Stores.cs", "public class Stores { public IStore? First; }"),
            ("Storage/IStore.cs", "public interface IStore { System.Threading.Tasks.Task Save(Thing thing); }"),
            ("Model/Thing.cs", "public record Thing(int Number);"));
        Assert.Equal(["`Planning/Planner` (floor 3) is on a pure floor and uses `Storage/Stores` (floor 2), which uses `System.Threading.Tasks.Task` (in Plan)."], faults);
    }

    [Fact]
    public void A_decision_does_not_know_a_client_through_a_room_below()
    {
        var faults = Planted.Faults(
            "pure: Planning\nModel",
            ("Planning/Planner.cs", "public class Planner { public object Plan(Connection connection) => connection; }"),
            ("Model/Connection.cs", "public record Connection(ZohoBooks.Client.ZohoRegion Region);"));
        Assert.Equal(
            ["`Planning/Planner` (floor 2) is on a pure floor and uses `Model/Connection` (floor 1), which uses `ZohoBooks.Client: ZohoBooks.Client.ZohoRegion` (in Plan)."],
            faults);
    }

    [Theory]
    [InlineData("public class User {\n/// <summary>See <see cref=\"Used\"/>.</summary>\n public int Run() => 1; }")]
    [InlineData("public class User {\n/// <summary>See <see cref=\"Used{T}.Count(T)\"/>.</summary>\n public int Run() => 1; }")]
    [InlineData("public class User { public string Run() => nameof(Used<int>); }")]
    [InlineData("public class User { private class Inner { public string Run() => nameof(Used<int>.Count); } }")]
    public void What_is_named_in_text_only_does_not_stand_above_either(string user)
    {
        const string Used = "public class Used<T> { public T Count(T one) => one; } public class Used { public int Number; }";
        Assert.Equal(
            ["`Low/User` (floor 1) names `High/Used` (floor 2) in a comment or nameof, which stands above it (in Run)."],
            Planted.Faults("High\nLow", ("High/Used.cs", Used), ("Low/User.cs", user)));
        Assert.Empty(Planted.Faults("Low\nHigh", ("High/Used.cs", Used), ("Low/User.cs", user)));
    }

    [Fact]
    public void What_a_generator_wrote_belongs_to_the_part_that_a_person_wrote()
    {
        const string Generated = "/_/artifacts/obj/House/debug/Generator/Context.g.cs";
        (string, string)[] files =
        [
            ("/_/src/House/High/Used.cs", "class Used { public static void Use() { } }"),
            ("/_/src/House/Low/Context.cs", "partial class Context;"),
            (Generated, "partial class Context { static void Run() => Used.Use(); }"),
        ];
        Assert.Equal(
            ["`Low/Context` (floor 1) uses `High/Used` (floor 2), which stands above it (in Run)."],
            Planted.FaultsOf("[House]\nHigh\nLow", ["House"], files));
        Assert.Empty(Planted.FaultsOf("[House]\nLow\nHigh", ["House"], files));
    }

    [Fact]
    public void A_type_that_a_generator_wrote_alone_is_a_part_of_whoever_uses_it()
    {
        var faults = Planted.FaultsOf(
            "[House]\nHigh\npure: Low",
            ["House"],
            ("/_/src/House/High/Used.cs", "class Used { public static void Use() { } }"),
            ("/_/src/House/Low/User.cs", "class User { void Run() => Helper.Run(); }"),
            ("/_/artifacts/obj/House/debug/Generator/Helper.g.cs", "class Helper { public static void Run() { Used.Use(); System.Console.Write(1); } }"));
        Assert.Equal(
            [
                "`Low/User` (floor 1) is on a pure floor and uses `System.Console` (in Run).",
                "`Low/User` (floor 1) uses `High/Used` (floor 2), which stands above it (in Run).",
            ],
            faults);
    }

    [Fact]
    public void A_type_in_two_folders_fails()
    {
        var faults = Planted.Faults("High\nLow", ("High/One.cs", "partial class One { int _a = 1; }"), ("Low/One.cs", "partial class One { int _b = 2; }"), ("Low/Two.cs", "class Two;"), ("High/Three.cs", "class Three;"));
        Assert.Equal(["`One` is written in House/High and in House/Low; a type has one room."], faults);
    }

    [Fact]
    public void Shared_stands_below_the_package_that_it_is_compiled_into()
    {
        (string, string)[] files = [("/_/src/Shared/Http/Sender.cs", "class Sender { Used? _used; }"), ("/_/src/House/Low/Used.cs", "class Used;")];
        Assert.Equal(
            ["`Shared/Http/Sender` (floor 1 of Shared) uses `Low/Used` (floor 1 of House), which stands above it (in _used)."],
            Planted.FaultsOf("[Shared]\nHttp\n[House]\nLow", ["House", "Shared"], files));
        (string, string)[] downwards = [("/_/src/Shared/Http/Sender.cs", "class Sender;"), ("/_/src/House/Low/User.cs", "class User { Sender? _sender; }")];
        Assert.Empty(Planted.FaultsOf("[Shared]\nHttp\n[House]\nLow", ["House", "Shared"], downwards));
    }

    [Fact]
    public void Rooms_that_a_star_stands_for_do_not_know_each_other()
    {
        (string, string)[] files = [("Resources/Bills/Bill.cs", "class Bill { Vendor? _vendor; }"), ("Resources/Vendors/Vendor.cs", "class Vendor;")];
        Assert.StartsWith("`Resources/Bills/Bill` (floor 1) uses `Resources/Vendors/Vendor` (floor 1)", Assert.Single(Planted.Faults("Resources/*", files)), StringComparison.Ordinal);
        Assert.Empty(Planted.Faults("Resources/*\nResources/Vendors", files));
        Assert.Empty(Planted.Faults("Resources/* -> Resources/Vendors", files));
    }

    [Fact]
    public void A_plan_that_says_a_thing_twice_or_nowhere_is_refused()
    {
        Assert.Throws<FormatException>(() => FloorPlan.Parse("[House]\nA B\nA"));
        Assert.Throws<FormatException>(() => FloorPlan.Parse("A B"));
        Assert.Throws<ArgumentException>(() => FloorPlan.Parse("[House]\nA\n[House]\nB"));
    }
}
