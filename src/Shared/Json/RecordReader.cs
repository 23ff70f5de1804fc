using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Reads records of which all is well in one go: each name is looked at once, no value is boxed, and what nobody asks for is passed over.
/// Whatever is not as usual it leaves to those who look closer, and who read everything else alike.
/// </summary>
/// <param name="create">Makes a record with nothing in it.</param>
/// <param name="members">What it has.</param>
/// <param name="rest">The member for those that nobody knows; null where none is kept.</param>
/// <param name="idIndex">The member that no record is without; below zero where there is none.</param>
/// <param name="custom">How names of custom fields begin.</param>
internal sealed class RecordReader<T>(Func<T> create, Member<T>[] members, JsonPropertyInfo? rest, int idIndex, string custom)
    where T : class
{
    private const int MostMembers = 128;
    private const int MostOthers = 128;

    private readonly byte[] _custom = Encoding.UTF8.GetBytes(custom);
    private readonly MemberTable<T> _table = new(members);

    /// <summary>The reader of a kind of record; null where a member of it is read in a way that is not known here.</summary>
    public static RecordReader<T>? For(JsonTypeInfo type, Func<T> create, RecordId? id, string custom)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Properties.Count > MostMembers)
            return null;
        List<Member<T>> members = [], ignored = [];
        JsonPropertyInfo? rest = null;
        int idIndex = -1;
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.IsExtensionData)
            {
                rest = property;
                continue;
            }
            if (property.Set is null)
            {
                ignored.Add(new IgnoredMember<T>().Called(property.Name));
                continue;
            }
            if ((property.AttributeProvider as PropertyInfo)?.SetMethod is not { } set)
                return null;
            bool isId = id?.Is(property) == true;
            if (property.IsRequired || MemberOf(property, set, isId) is not { } member
                || (id is not null && RecordId.IsLookedAt(property) && !member.LooksAtNames))
                return null;
            idIndex = isId ? members.Count : idIndex;
            members.Add(member.Called(property.Name));
        }
        // One that is read goes before another of its name.
        members.AddRange(ignored);
        for (int i = 0; i < members.Count; i++)
            members[i].Index = i;
        return id?.IsCertain == true && idIndex < 0 ? null : new(create, [.. members], rest, idIndex, custom);
    }

    /// <summary>Reads the record that the reader stands on, to its end; null where somebody has to look closer.</summary>
    public T? Read(ref Utf8JsonReader reader, ref Reading reading)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        bool isRow = rest is not null, isInList = reading.IsInList;
        bool keepsAll = !isInList || reading.RowsKeepAll || typeof(INamesItsMembers).IsAssignableFrom(typeof(T));
        T record = create();
        Span<bool> met = stackalloc bool[members.Length];
        Span<(int Start, int Length)> others = stackalloc (int, int)[MostOthers];
        Span<(int Start, int End)> kept = stackalloc (int, int)[MostOthers];
        int otherCount = 0, keptCount = 0, oddNames = 0, at = 0;
        bool follows = isInList && reading.NameCount > 0, identified = idIndex < 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            if (reader.ValueIsEscaped)
                return null;
            int start = (int)reader.TokenStartIndex;
            Member<T>? member;
            if (follows && at < reading.NameCount && name.SequenceEqual(reading.NameAt(at)))
            {
                member = (Member<T>?)reading.Names![at].Member;
            }
            else
            {
                for (int i = 0; follows && i < at; i++)
                {
                    if (reading.Names![i].Member is Member<T> before)
                        met[before.Index] = true;
                    else
                        others[otherCount++] = (reading.Names[i].Start, reading.Names[i].Length);
                }
                follows = false;
                member = _table.Find(name);
                if (member is not null ? met[member.Index] : IsAmong(others.Slice(0, otherCount), name, reading.Json))
                    return null;
                if (member is not null)
                    met[member.Index] = true;
                else if (otherCount == MostOthers)
                    return null;
                else
                    others[otherCount++] = (start + 1, name.Length);
                if (isInList && !Note(ref reading, at, new NameInRow(start + 1, name.Length, member)))
                    return null;
            }
            at++;
            reader.Read();
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && isRow && SaidTwice.MayBeIn(reader))
                return null;
            if (member is not null)
            {
                // What a value holds has names of its own.
                reading.IsInList = false;
                if (!member.TryRead(ref reader, record, ref reading))
                    return null;
                reading.IsInList = isInList;
                identified |= member.Index == idIndex;
                continue;
            }
            bool isKept = rest is not null && (keepsAll || name.StartsWith(_custom));
            reader.Skip();
            if (isKept && keptCount == MostOthers)
                return null;
            if (!isKept)
                continue;
            kept[keptCount++] = (start, (int)reader.BytesConsumed);
            oddNames += IsAscii(name) ? 0 : 1;
        }
        if (keptCount > 0)
        {
            KeptMembers unknown = RestOfRecord.Of(reading.Json, kept.Slice(0, keptCount));
            // Names that are no Unicode may be the same once they are read.
            if (oddNames > 1 && unknown.Keys.Count < keptCount)
                return null;
            rest!.Set!(record, unknown);
        }
        return identified ? record : null;
    }

    // Names that were noted are all different, however far the row got.
    private static bool Note(ref Reading reading, int at, NameInRow name)
    {
        if (at == reading.Names!.Length || at >= MostOthers)
            return false;
        reading.Names[at] = name;
        reading.NameCount = at + 1;
        return true;
    }

    private static bool IsAmong(ReadOnlySpan<(int Start, int Length)> others, ReadOnlySpan<byte> name, ReadOnlySpan<byte> json)
    {
        foreach ((int start, int length) in others)
        {
            if (length == name.Length && name.SequenceEqual(json.Slice(start, length)))
                return true;
        }
        return false;
    }

    private static bool IsAscii(ReadOnlySpan<byte> name)
    {
        foreach (byte one in name)
        {
            if (one > 0x7F)
                return false;
        }
        return true;
    }

    private static Member<T>? MemberOf(JsonPropertyInfo property, MethodInfo set, bool isId)
    {
        JsonTypeInfo type = property.Options.GetTypeInfo(property.PropertyType);
        if ((property.CustomConverter ?? type.Converter) is IMemberMaker maker)
            return maker.Make<T>(property, set, isId);
        if (property.CustomConverter is not null)
            return null;
        // A list of rows makes its own members, as one row does.
        return type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } && type.CreateObject?.Invoke() is IRowList
            ? (property.Options.GetTypeInfo(element).Converter as IRowMaker)?.MakeList<T>(set)
            : new OtherMember<T>(set, type);
    }
}
