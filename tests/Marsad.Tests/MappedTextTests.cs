using Xunit;

namespace Marsad.Tests;

public class MappedTextTests
{
    [Fact]
    public void Words_of_a_view_lead_back_to_the_archived_characters()
    {
        const string source = "T \n\nhe seizure by Presi-\ndent forces";
        var view = new MappedText.Builder(source)
            .Keep(new TextSpan(0, 1)).Keep(new TextSpan(4, 23)).Keep(new TextSpan(25, source.Length)).Build();

        Assert.Equal("The seizure by President forces", view.Text);
        Assert.Equal("Presi-\ndent", view.ToSource(new TextSpan(15, 24)).In(source));
        Assert.Equal("T \n\nhe", view.ToSource(new TextSpan(0, 3)).In(source));
    }

    [Fact]
    public void Added_characters_stand_where_the_run_before_them_ended()
    {
        const string source = "one\ntwo";
        var view = new MappedText.Builder(source).Keep(new TextSpan(0, 3)).Add(" ").Keep(new TextSpan(4, 7)).Build();

        Assert.Equal("one two", view.Text);
        Assert.Equal("one\ntwo", view.ToSource(new TextSpan(0, 7)).In(source));
    }
}
