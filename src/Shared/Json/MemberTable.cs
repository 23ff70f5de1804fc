namespace Zoho.Procore.Sdk.Shared;

/// <summary>The members of a record, found by the bytes of their names.</summary>
internal sealed class MemberTable<T>
    where T : class
{
    private readonly Member<T>?[] _places;
    private readonly int _shift;

    public MemberTable(Member<T>[] members)
    {
        int bits = 3;
        while (1 << bits < 4 * members.Length)
            bits++;
        _shift = 64 - bits;
        _places = new Member<T>?[1 << bits];
        foreach (Member<T> member in members)
        {
            int place = (int)(SharedTexts.KeyOf(member.Name) >> _shift);
            while (_places[place] is not null)
                place = (place + 1) & (_places.Length - 1);
            _places[place] = member;
        }
    }

    public Member<T>? Find(ReadOnlySpan<byte> name)
    {
        int place = (int)(SharedTexts.KeyOf(name) >> _shift);
        while (_places[place] is { } member)
        {
            if (name.SequenceEqual(member.Name))
                return member;
            place = (place + 1) & (_places.Length - 1);
        }
        return null;
    }
}
