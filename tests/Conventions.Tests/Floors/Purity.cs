namespace Conventions.Tests.Floors;

/// <summary>What a decision may be made of. Everything else is the outside world, or waits for it, until it is said here that it is neither.</summary>
internal static class Purity
{
    private static readonly string[] Clients = ["ZohoBooks.Client", "Procore.Client"];

    // Values, collections, text and the marks that the compiler makes. `System` itself holds clocks, chance and the machine, so its types are named one by one.
    private static readonly string[] Namespaces =
    [
        "System.Collections.Generic", "System.Collections.Immutable", "System.Collections.Frozen", "System.Linq", "System.Text", "System.Numerics", "System.Buffers",
        "System.Runtime.CompilerServices", "System.Diagnostics.CodeAnalysis", "System.CodeDom.Compiler", "NodaTime.Text", "NodaTime.Calendars", "Microsoft.CodeAnalysis",
    ];

    private static readonly string[] Types =
    [
        "System.Action", "System.Action`1", "System.Action`2", "System.ArgumentException", "System.ArgumentNullException", "System.ArgumentOutOfRangeException", "System.Array",
        "System.Attribute", "System.AttributeTargets", "System.AttributeUsageAttribute", "System.Boolean", "System.Byte", "System.Char", "System.Comparison`1", "System.Convert", "System.Converter`2",
        "System.Decimal", "System.Delegate", "System.Double", "System.Enum", "System.Exception", "System.FlagsAttribute", "System.FormatException", "System.FormattableString",
        "System.Func`1", "System.Func`2", "System.Func`3", "System.Func`4", "System.Func`5", "System.IAsyncResult", "System.AsyncCallback", "System.IComparable`1", "System.IComparable",
        "System.ICloneable", "System.IConvertible", "System.IDisposable", "System.IEquatable`1", "System.IFormatProvider", "System.IFormattable", "System.ISpanFormattable",
        "System.Index", "System.IndexOutOfRangeException", "System.Int128", "System.Int16", "System.Int32", "System.Int64", "System.IntPtr", "System.InvalidOperationException", "System.Lazy`1", "System.Math",
        "System.MemoryExtensions", "System.Memory`1", "System.MidpointRounding", "System.MulticastDelegate", "System.NotSupportedException", "System.Nullable`1", "System.Nullable",
        "System.Object", "System.ObsoleteAttribute", "System.OverflowException", "System.ParamArrayAttribute", "System.Predicate`1", "System.Range", "System.ReadOnlyMemory`1",
        "System.ReadOnlySpan`1", "System.RuntimeFieldHandle", "System.RuntimeTypeHandle", "System.SByte", "System.Single", "System.Span`1", "System.String", "System.StringComparer",
        "System.StringComparison", "System.StringSplitOptions", "System.Type", "System.UInt128", "System.UInt16", "System.UInt32", "System.UInt64", "System.UIntPtr",
        "System.UriKind", "System.ValueTuple`1", "System.ValueTuple`2", "System.ValueTuple`3", "System.ValueTuple`4", "System.ValueTuple`5", "System.ValueType", "System.Void",
        "System.Environment", "System.Collections.ICollection", "System.Collections.IEnumerable", "System.Collections.IEnumerator", "System.Collections.IList", "System.Globalization.CharUnicodeInfo", "System.Globalization.CultureInfo",
        "System.Globalization.NumberStyles", "System.Globalization.UnicodeCategory",
        "NodaTime.CalendarSystem", "NodaTime.Duration", "NodaTime.Instant", "NodaTime.IsoDayOfWeek", "NodaTime.LocalDate", "NodaTime.LocalDateTime", "NodaTime.LocalTime",
        "NodaTime.Period", "NodaTime.YearMonth", "NodaTime.DateInterval", "NodaTime.Interval",

        // Escapes of HTML, which stand among the network's types, and the hash by which contents are kept.
        "System.Net.WebUtility", "System.Security.Cryptography.SHA256",

        // A table of letters.
        "AnyAscii.Transliteration",

        // What serializers that are generated name, and what stands in front of members.
        "System.Reflection.Binder", "System.Reflection.BindingFlags", "System.Reflection.ConstructorInfo", "System.Reflection.DefaultMemberAttribute",
        "System.Reflection.ICustomAttributeProvider", "System.Reflection.MemberInfo", "System.Reflection.ParameterModifier", "System.Reflection.PropertyInfo",
        "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.InAttribute", "System.Runtime.InteropServices.MemoryMarshal", "System.Runtime.InteropServices.StructLayoutAttribute",
        "System.Diagnostics.DebuggerBrowsableAttribute", "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerDisplayAttribute",
        "System.Diagnostics.DebuggerHiddenAttribute", "System.Diagnostics.UnreachableException", "System.ComponentModel.EditorBrowsableAttribute", "System.ComponentModel.EditorBrowsableState",
    ];

    // Of these a decision may use some members only. The number of its thread is what every iterator asks for, by the compiler's doing.
    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["System.Environment"] = ["get_NewLine", "get_CurrentManagedThreadId"],
        ["System.Globalization.CultureInfo"] = ["get_InvariantCulture"],
        ["System.Type"] = ["GetConstructor", "GetProperty", "GetTypeFromHandle", "op_Equality", "op_Inequality"],
        ["System.Reflection.MemberInfo"] = ["get_Name"],
        ["System.Reflection.ConstructorInfo"] = [],
        ["System.Reflection.PropertyInfo"] = [],
        ["System.Text.Encoding"] = ["get_UTF8", "GetBytes", "GetString", "GetByteCount", "GetChars"],
    };

    // What differs from one run to the next among types that do not otherwise.
    private static readonly string[] Chance = ["System.Linq.Enumerable.Shuffle", "System.Linq.AsyncEnumerable", "System.Linq.ParallelEnumerable", "System.Linq.ParallelQuery"];

    private static readonly string[] Waiting =
    [
        "System.Collections.Generic.IAsyncEnumerable`1", "System.Collections.Generic.IAsyncEnumerator`1", "System.Runtime.CompilerServices.AsyncVoidMethodBuilder",
        "System.Runtime.CompilerServices.AsyncTaskMethodBuilder", "System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1", "System.Runtime.CompilerServices.AsyncIteratorMethodBuilder",
        "System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder", "System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder`1", "System.Runtime.CompilerServices.IAsyncStateMachine",
    ];

    /// <summary>Whether a decision must not use it: an effect, or a type of a client.</summary>
    public static bool IsForbidden(Foreign use, out string what)
    {
        what = $"{use.Assembly}: {use.Type}";
        return use.Assembly == UseCollector.Native || Clients.Contains(use.Assembly, StringComparer.Ordinal) || IsEffect(use, out what);
    }

    private static bool IsEffect(Foreign use, out string what)
    {
        what = use.Type;
        if (!IsPlain(use.Type)) return true;
        if (string.IsNullOrEmpty(use.Member)) return false;
        what = $"{use.Type}.{use.Member}";
        return Chance.Contains(what, StringComparer.Ordinal) || (Members.TryGetValue(use.Type, out var some) && !some.Contains(use.Member, StringComparer.Ordinal));
    }

    private static bool IsPlain(string type) =>
        !Waiting.Contains(type, StringComparer.Ordinal) && !Chance.Any(name => IsIn(type, name))
        && (Types.Contains(type, StringComparer.Ordinal) || type.LastIndexOf('.') < 0 || Namespaces.Any(name => IsIn(type, name)));

    private static bool IsIn(string type, string name) =>
        type.StartsWith(name, StringComparison.Ordinal) && (type.Length == name.Length || type[name.Length] == '.');
}
