namespace ZohoProcore.Sync.Tests;

/// <summary>What the index lies in, against ordinary collections.</summary>
public sealed class PostingsTests
{
    [Theory]
    [InlineData(1, 40, 3_000, 6_000)] // few keys with very many slots
    [InlineData(2, 5_000, 40, 4_000)] // very many keys with few
    [InlineData(3, 7, 5, 300)]
    public void Whatever_is_added_and_removed_a_key_has_its_slots_in_order_and_earlier_versions_keep_theirs(int seed, int keys, int slots, int changes)
    {
        var random = new Random(seed);
        var model = new Dictionary<ulong, SortedSet<int>>();
        var (postings, before) = (Postings.Empty, Postings.Empty);
        for (var version = 0; version < 12; version++)
        {
            before = postings;
            var was = model.ToDictionary(one => one.Key, one => one.Value.ToArray());
            var edit = postings.Change();
            var touched = new HashSet<(ulong, int)>();
            for (var i = 0; i < changes; i++)
            {
                var (key, slot) = ((ulong)random.Next(keys) << 40, random.Next(slots));
                if (!touched.Add((key, slot)))
                {
                    continue;
                }

                var known = model.TryGetValue(key, out var set) ? set : model[key] = [];
                if (random.Next(3) == 0)
                {
                    edit.Remove(key, slot);
                    known.Remove(slot);
                }
                else
                {
                    edit.Add(key, slot);
                    edit.Add(key, slot);
                    known.Add(slot);
                }
            }

            postings = edit.Build();
            Assert.All(model, one => Assert.Equal(one.Value, Slots(postings.Find(one.Key))));
            Assert.All(model, one => Assert.Equal(one.Value.Count, postings.Find(one.Key).Count));
            Assert.All(was, one => Assert.Equal(one.Value, Slots(before.Find(one.Key))));
            Assert.Empty(Slots(postings.Find(12345)));
        }
    }

    [Fact]
    public void A_slot_that_is_removed_and_added_in_one_change_is_there()
    {
        var edit = Changed(Postings.Empty, edit => edit.Add("a", 7)).Change();
        edit.Add("a", 7);
        edit.Remove("a", 7);

        Assert.Equal([7], Slots(edit.Build().Find("a")));
    }

    [Fact]
    public void One_slot_can_be_hidden_from_a_look_up()
    {
        var many = Changed(Postings.Empty, edit => { for (var i = 0; i < 2_000; i++) { edit.Add("many", i * 2); } edit.Add("one", 5); });

        foreach (var slot in new[] { 0, 1_022, 1_024, 3_998 })
        {
            var left = many.Find("many").Without(slot);
            Assert.Equal(Enumerable.Range(0, 2_000).Select(i => i * 2).Where(i => i != slot), Slots(left));
            Assert.Equal(1_999, left.Count);
        }

        Assert.Equal(2_000, many.Find("many").Without(3).Count);
        Assert.Empty(Slots(many.Find("one").Without(5)));
        Assert.Null(many.Find("one").Without(5).First);
        Assert.Equal([5], Slots(many.Find("one").Without(6)));
    }

    [Fact]
    public void A_row_that_is_removed_leaves_its_slot_to_the_next_and_earlier_versions_keep_theirs()
    {
        var first = Rows<string>.Empty.Change();
        Assert.Equal(Enumerable.Range(0, 1_500), Enumerable.Range(0, 1_500).Select(i => first.Add($"{i}")));
        var before = first.Build();
        var edit = before.Change();
        edit.Remove(700);
        edit.Remove(3);
        Assert.Equal([3, 700, 1_500], [edit.Add("a"), edit.Add("b"), edit.Add("c")]);
        var after = edit.Build();

        Assert.Equal((1_500, "3", "700"), (before.Count, before[3], before[700]));
        Assert.Equal((1_501, 1_501, "a", "b", "c"), (after.Count, after.Slots, after[3], after[700], after[1_500]));
        Assert.Same(after, after.Change().Build());
    }

    private static Postings Changed(Postings before, Action<Postings.Edit> change)
    {
        var edit = before.Change();
        change(edit);
        return edit.Build();
    }

    private static List<int> Slots(SlotList list)
    {
        var slots = new List<int>();
        foreach (var slot in list)
        {
            slots.Add(slot);
        }

        return slots;
    }
}
